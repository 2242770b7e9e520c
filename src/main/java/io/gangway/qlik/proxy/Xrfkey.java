package io.gangway.qlik.proxy;

import io.gangway.qlik.Secret;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The key against cross-site request forgery that goes into query and header alike: qlik-protocol.md, 4.3. */
final class Xrfkey {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 16;

    private Xrfkey() {}

    static Secret next(RandomGenerator random) {
        StringBuilder key = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, CHARACTERS.length()).forEach(index -> key.append(CHARACTERS.charAt(index)));
        return Secret.of(key.toString());
    }

    static Map<String, String> header(Secret xrfkey) {
        return Map.of("X-Qlik-Xrfkey", xrfkey.reveal());
    }
}
