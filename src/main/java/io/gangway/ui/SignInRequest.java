package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.login.QlikIdentity;
import io.gangway.qlik.Secret;
import io.gangway.web.Portals;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For whom a window signs in: {@code ?for=…&portal=…}, hostile until it was checked.
 *
 * @param state of the frame
 * @param portal origin of the page around the frame
 * @param returnTo the portal's page to go back to where the frame's own window was used for the sign-in
 */
record SignInRequest(Secret state, String portal, Optional<String> returnTo) {

    private static final String FOR = "for";
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** The address that a frame of this browser signs in at; its script adds the portal. */
    static String address(QlikIdentity identity, Locale language) {
        return SignInView.PATH + "?" + FOR + "=" + identity.handOverState().reveal() + "&" + Languages.PARAMETER + "="
                + language.getLanguage();
    }

    /** Empty where nobody listed here can have asked for it. */
    static Optional<SignInRequest> of(QueryParameters query, Portals portals) {
        String state = query.getSingleParameter(FOR).orElse("");
        String portal = query.getSingleParameter("portal").orElse("");
        Optional<String> wanted = query.getSingleParameter("return");
        boolean isKnown = STATE.matcher(state).matches()
                && portals.include(portal)
                && wanted.stream().allMatch(address -> isPageOf(portal, address));
        return isKnown ? Optional.of(new SignInRequest(Secret.of(state), portal, wanted)) : Optional.empty();
    }

    /** Where to go back to, with what the frame needs in the part of the address that no server sees. */
    static String backWith(String page, Optional<Secret> code) {
        return code.map(secret -> page + (page.contains("#") ? "&" : "#") + "gangway-sign-in=" + secret.reveal())
                .orElse(page);
    }

    /**
     * Only pages of the portal itself: anything else would be an open redirect, and give the code away. Kept as text:
     * browsers leave characters in addresses that {@link java.net.URI} refuses.
     */
    private static boolean isPageOf(String portal, String address) {
        return (address.equals(portal) || address.startsWith(portal + "/"))
                && address.chars().noneMatch(Character::isISOControl);
    }
}
