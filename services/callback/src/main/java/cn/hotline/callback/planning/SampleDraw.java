package cn.hotline.callback.planning;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which cases are drawn 抽样: by the keyed digest of the case's id, so that whoever has the key can draw again and gets the same, and
 * nobody without it can foresee the draw.
 */
public final class SampleDraw {
    static final int PARTS = 10_000;

    private final SecretKeySpec key;

    public SampleDraw(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * @param purpose what it is drawn for: two draws of one case have nothing to do with each other
     * @param percent to hundredths; 100 draws every one, 0 none
     */
    public boolean isDrawn(String purpose, UUID id, BigDecimal percent) {
        return isDrawn(partOf(purpose, id), percent);
    }

    /** Of all parts exactly the percentage is drawn. */
    static boolean isDrawn(int part, BigDecimal percent) {
        return part < percent.movePointRight(2).intValueExact();
    }

    private int partOf(String purpose, UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), PARTS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
