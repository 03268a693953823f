package cn.hotline.closure.reviewing;

import cn.hotline.kernel.id.ReviewId;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which reviews are drawn 抽检: by the digest of the review's id, so that anybody can draw again and get the same.
 *
 * <p>The id is made, with random bits, when the review opens: the reply is sent by then, so no unit can foresee it.
 */
final class SampleDraw {
    private static final int PARTS = 10_000;

    private SampleDraw() {}

    /** @param percent to hundredths; 100 draws every one, 0 none */
    static boolean isDrawn(ReviewId id, BigDecimal percent) {
        return Integer.toUnsignedLong(digest(id)) % PARTS
                < percent.movePointRight(2).longValue();
    }

    private static int digest(ReviewId id) {
        try {
            byte[] text = id.toString().getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
