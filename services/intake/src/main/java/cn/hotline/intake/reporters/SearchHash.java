package cn.hotline.intake.reporters;

import cn.hotline.intake.IntakeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes 检索散列 (HMAC-SHA-256) that find a reporter by phone or name without storing either. */
@ApplicationScoped
public class SearchHash {
    private final SecretKeySpec key;

    SearchHash(IntakeConfig config) {
        key = new SecretKeySpec(
                SecretKeys.bytes("hotline.intake.keys.search", config.keys().search()), "HmacSHA256");
    }

    /** The hash of a phone however it is written: {@code +86 138-0013-8000} is {@code 13800138000}; null stays null. */
    public byte[] phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        return hash("phone:" + PhoneNumber.plain(phone));
    }

    /** The hash of a whole name; null stays null. */
    public byte[] name(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return hash("name:" + Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", ""));
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
