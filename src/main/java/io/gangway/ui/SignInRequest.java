package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.login.QlikIdentity;
import io.gangway.web.Portals;
import java.net.URI;
import java.net.URISyntaxException;
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
record SignInRequest(String state, String portal, Optional<URI> returnTo) {

    private static final String FOR = "for";
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** The address that a frame of this browser signs in at; its script adds the portal. */
    static String address(QlikIdentity identity, Locale language) {
        return SignInView.PATH + "?" + FOR + "=" + identity.handOverState() + "&" + Languages.PARAMETER + "="
                + language.getLanguage();
    }

    /** Empty where nobody listed here can have asked for it. */
    static Optional<SignInRequest> of(QueryParameters query, Portals portals) {
        String state = query.getSingleParameter(FOR).orElse("");
        String portal = query.getSingleParameter("portal").orElse("");
        Optional<String> wanted = query.getSingleParameter("return");
        Optional<URI> returnTo = wanted.flatMap(address -> page(address, portal));
        boolean isKnown = STATE.matcher(state).matches() && portals.include(portal);
        return isKnown && wanted.isPresent() == returnTo.isPresent()
                ? Optional.of(new SignInRequest(state, portal, returnTo))
                : Optional.empty();
    }

    /** Where to go back to, with what the frame needs in the part of the address that no server sees. */
    static URI backWith(URI page, Optional<String> code) {
        String address = page.toString();
        int fragment = address.indexOf('#');
        String bare = fragment < 0 ? address : address.substring(0, fragment);
        return URI.create(code.map(value -> bare + "#gangway-sign-in=" + value).orElse(bare));
    }

    /** Only pages of the portal itself: anything else would be an open redirect, and give the code away. */
    private static Optional<URI> page(String address, String portal) {
        try {
            URI uri = new URI(address);
            boolean isThere = uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null
                    && portal.equals(uri.getScheme() + "://" + uri.getRawAuthority());
            return isThere ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
