package io.gangway.doctor.checks;

import io.gangway.login.LoginMode;
import io.gangway.login.Validation;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that are examined.
 *
 * @param qlikUrl {@code gangway.qlik.url} as it was written; may be nonsense, which the first check finds
 * @param publicUrl {@code gangway.public-url}, ending in a slash
 * @param localUrl where browsers of Gangway's own machine find it, ending in a slash
 * @param mode {@code gangway.login.mode}
 * @param validation {@code gangway.login.validation}
 * @param allowedHosts {@code gangway.login.allowed-hosts}
 * @param sameSite attribute of Gangway's own session cookie
 */
public record ExaminedSetUp(
        String qlikUrl,
        Optional<URI> publicUrl,
        URI localUrl,
        LoginMode mode,
        Validation validation,
        Set<String> allowedHosts,
        SameSite sameSite) {

    /** Where Qlik would be told to send browsers. */
    URI home() {
        return publicUrl.orElse(localUrl);
    }

    /** The address as it may be printed: nonsense may hold a password or a query. */
    public String shownQlikUrl() {
        return Shown.address(qlikUrl);
    }

    /** When browsers send Gangway's session cookie. */
    public enum SameSite {
        LAX,
        STRICT,
        NONE,
        /** Left to the browser, which takes it for {@link #LAX}. */
        UNSET;

        Phrase words() {
            return Phrase.text("words.same-site-" + Texts.key(this));
        }

        /** Reads the attribute's value, in any case. */
        public static SameSite of(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "lax" -> LAX;
                case "strict" -> STRICT;
                case "none" -> NONE;
                default -> UNSET;
            };
        }
    }
}
