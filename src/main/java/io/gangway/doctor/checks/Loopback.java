package io.gangway.doctor.checks;

import java.util.Locale;

/** Names of the very machine that asks. */
final class Loopback {

    private Loopback() {}

    static boolean isNamed(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.matches("127(\\.\\d{1,3}){3}") || name.equals("[::1]");
    }
}
