package cn.hotline.kernel;

import cn.hotline.kernel.id.CaseNo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes 查询码 citizens ask for progress with: eight characters, derived from the case number with a secret key, so that nothing
 * has to be stored and every service that has the key can check them.
 *
 * <p>INVARIANT: the alphabet has 32 characters, which divides 256, so every code is equally likely; 0, 1, I and O are not in it.
 */
public final class ProgressCode {
    /** The number of characters of a code. */
    public static final int LENGTH = 8;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private ProgressCode(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * The codes under a key.
     *
     * @param key 32 random bytes in base64
     * @throws IllegalStateException when it is anything else; never shows it
     */
    public static ProgressCode under(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("hotline.progress.key is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("hotline.progress.key must be " + KEY_BYTES + " bytes in base64");
        }
        return new ProgressCode(bytes);
    }

    /** The code of a case. */
    public String of(CaseNo caseNo) {
        return derive(caseNo.value());
    }

    /** Whether the code is the number's; as much work for a number that cannot be one, and in a time that tells nothing. */
    public boolean fits(String caseNo, String code) {
        byte[] wanted = derive(caseNo).getBytes(StandardCharsets.UTF_8);
        byte[] given = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(wanted, given);
    }

    private String derive(String caseNo) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(caseNo.getBytes(StandardCharsets.UTF_8));
            StringBuilder code = new StringBuilder(LENGTH);
            for (int at = 0; at < LENGTH; at++) {
                code.append(ALPHABET.charAt(Byte.toUnsignedInt(digest[at]) % ALPHABET.length()));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
