package io.gangway.simulator;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes the names that nobody may guess. As thread-safe as its source, which {@code SecureRandom} is. */
final class Secrets {

    private static final String LETTERS = "-_.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final RandomGenerator source;

    Secrets(RandomGenerator source) {
        this.source = source;
    }

    /** 16 characters of {@code [-_.a-zA-Z0-9]}, the shape of Qlik's tickets. */
    String word() {
        var word = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            word.append(LETTERS.charAt(source.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** A random GUID, the shape of session and target ids. */
    String guid() {
        long high = (source.nextLong() & ~0xf000L) | 0x4000L;
        long low = (source.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
