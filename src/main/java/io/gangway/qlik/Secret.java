package io.gangway.qlik;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A ticket, cookie value or token. It masks itself wherever it is printed; {@link #fingerprint()} tells equal ones apart
 * from others in logs and reports without giving anything away.
 */
public final class Secret {

    private static final int FINGERPRINT_BYTES = 5;
    /** New for each process: a fingerprint that leaves it cannot be tried against guessed secrets. */
    private static final SecretKeySpec KEY = new SecretKeySpec(randomBytes(), "HmacSHA256");

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The secret in clear text, for the wire only. */
    public String reveal() {
        return value;
    }

    /** Ten hexadecimal digits, equal for equal secrets within one run of Gangway. */
    public String fingerprint() {
        try {
            Mac mac = Mac.getInstance(KEY.getAlgorithm());
            mac.init(KEY);
            byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** The fingerprint of a value that is not kept as a secret. */
    public static String fingerprintOf(String value) {
        return of(value).fingerprint();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
