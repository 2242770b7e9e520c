package io.gangway.qlik.proxy;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * An app's picture.
 *
 * @param bytes of the image; not copied, and must not be changed
 * @param digest the same for the same bytes, in hexadecimal digits
 */
public record Thumbnail(ImageFormat format, byte[] bytes, String digest) {

    private static final int DIGEST_BYTES = 16;

    static Thumbnail of(ImageFormat format, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Thumbnail(format, bytes, HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
