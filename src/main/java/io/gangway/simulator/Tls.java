package io.gangway.simulator;

import java.util.List;

/**
 * The simulator serves https, with a certificate that it signs itself.
 *
 * @param names host names and IPv4 addresses in the certificate; a wrong one is for testing
 * @param days for which it is good; negative: it has been expired for so many
 */
public record Tls(List<String> names, int days) {

    public Tls {
        names = List.copyOf(names);
        if (names.isEmpty() || !names.stream().allMatch(name -> name.matches("[A-Za-z0-9.*-]+"))) {
            throw new IllegalArgumentException("A certificate needs host names, not " + names);
        }
        if (days == 0 || Math.abs(days) > 3650) {
            throw new IllegalArgumentException("A certificate lasts from 1 to 3650 days, not " + days);
        }
    }

    /** For this machine, and a year. */
    public static Tls local() {
        return new Tls(List.of("localhost", "127.0.0.1"), 365);
    }
}
