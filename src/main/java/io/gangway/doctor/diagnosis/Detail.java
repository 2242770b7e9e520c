package io.gangway.doctor.diagnosis;

/** Something particular that a finding's sentence names. Typed, so that a report knows what to leave out. */
public sealed interface Detail {

    record Host(String name) implements Detail {}

    /** Scheme, host and port. */
    record Address(String address) implements Detail {}

    /** The prefix of a virtual proxy, empty for the default one. */
    record Prefix(String prefix) implements Detail {}

    /** A number: seconds, a status. */
    record Number(long value) implements Detail {}
}
