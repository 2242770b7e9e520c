package io.gangway.web;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An origin whose pages may frame Gangway, or all below a domain.
 *
 * @param host where {@code hasSubdomains}, what follows {@code *.}
 * @param port as it stands in an origin: with its colon, and empty for the scheme's own
 */
record Portal(String scheme, boolean hasSubdomains, String host, String port) {

    private static final Pattern SHAPE =
            Pattern.compile("(https?)://(\\*\\.)?([a-z0-9]([a-z0-9._-]*[a-z0-9])?)(:[0-9]{1,5})?/?");
    /** So that nothing but itself can stand in a header. */
    private static final int LONGEST = 255;

    /** Empty where the text is no such origin. */
    static Optional<Portal> of(String text) {
        Matcher matcher = SHAPE.matcher(ascii(text.strip().toLowerCase(Locale.ROOT)));
        if (text.length() > LONGEST || !matcher.matches() || matcher.group(3).contains("..")) {
            return Optional.empty();
        }
        Portal portal = new Portal(
                matcher.group(1),
                matcher.group(2) != null,
                matcher.group(3),
                port(matcher.group(1), Optional.ofNullable(matcher.group(5)).orElse("")));
        return portal.isEverybody() ? Optional.empty() : Optional.of(portal);
    }

    /** Whether this is the origin of a page there. */
    boolean includes(String origin) {
        return hasSubdomains
                ? origin.startsWith(scheme + "://")
                        && origin.endsWith("." + host + port)
                        && of(origin).filter(page -> !page.hasSubdomains).isPresent()
                : origin.equals(toString());
    }

    /** The site of its pages; where they are on many sites, one that no page of Gangway's is on. */
    Site site() {
        return Site.of(scheme, hasSubdomains ? "any." + host : host);
    }

    /** As a content security policy has it. */
    @Override
    public String toString() {
        return scheme + "://" + (hasSubdomains ? "*." : "") + host + port;
    }

    /** Such as *.com. */
    private boolean isEverybody() {
        return hasSubdomains && Site.isPublicSuffix(host);
    }

    private static String port(String scheme, String port) {
        return port.equals(scheme.equals("https") ? ":443" : ":80") ? "" : port;
    }

    private static String ascii(String text) {
        int host = text.indexOf("//") + 2;
        try {
            return text.substring(0, host) + IDN.toASCII(text.substring(host));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
