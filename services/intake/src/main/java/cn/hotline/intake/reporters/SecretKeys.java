package cn.hotline.intake.reporters;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Reads the keys 密钥 of the configuration; a wrong one stops the start, and its value is never shown. */
final class SecretKeys {
    private static final int BYTES = 32;

    private SecretKeys() {}

    /** A key and the short id that stands before what it sealed. */
    record Identified(int id, SecretKey key) {}

    static Identified identified(String property, String base64) {
        byte[] bytes = bytes(property, base64);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Identified(ByteBuffer.wrap(digest).getInt(), new SecretKeySpec(bytes, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String property, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(property + " is not base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(property + " must be " + BYTES + " bytes in base64");
        }
        return bytes;
    }
}
