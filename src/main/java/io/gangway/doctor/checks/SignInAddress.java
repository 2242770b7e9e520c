package io.gangway.doctor.checks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Reads what Qlik names as the place to sign in: qlik-protocol.md, 3.2. */
final class SignInAddress {

    private SignInAddress() {}

    /** A web address with a host; empty where it is none, or one that a browser might read differently. */
    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    static boolean isModule(String location) {
        return kind(location) != Kind.OTHER;
    }

    static Kind kind(String loginUri) {
        String path = parse(loginUri).map(URI::getRawPath).orElse(loginUri).toLowerCase(Locale.ROOT);
        if (path.contains("windows_authentication")) {
            return Kind.WINDOWS;
        }
        return path.contains("forms_authentication") ? Kind.FORMS : Kind.OTHER;
    }

    /** Which sign-in it is. */
    enum Kind {
        WINDOWS,
        FORMS,
        /** An identity provider, or a sign-in module of the customer's own. */
        OTHER;

        Phrase words() {
            return Phrase.text("words.kind-" + Texts.key(this));
        }
    }
}
