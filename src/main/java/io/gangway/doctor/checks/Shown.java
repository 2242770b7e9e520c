package io.gangway.doctor.checks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/** Makes what servers and settings say fit to be shown: no queries, no passwords, no control characters, no end of text. */
final class Shown {

    private static final int LONGEST = 600;

    private Shown() {}

    /** What a terminal or a page can take. */
    static String text(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    /** Scheme, host, port and path of an address; tickets live in queries, passwords before an at sign. */
    static String address(String address) {
        try {
            return address(new URI(address.strip()));
        } catch (URISyntaxException e) {
            return text(address.replaceAll("[?#].*", "").replaceAll("//[^/@]*@", "//"));
        }
    }

    static String address(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (uri.getHost() == null) {
            return text((uri.getScheme() == null ? "" : uri.getScheme() + ":") + path);
        }
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return text(uri.getScheme() + "://" + uri.getHost() + port + path);
    }

    static String address(InetAddress address) {
        return address.getHostAddress();
    }

    static String time(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1_000 ? millis + " ms" : "%d.%d s".formatted(millis / 1_000, millis % 1_000 / 100);
    }
}
