package cn.hotline.closure.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Recognises a copied reply 照抄以往回复: the same letters and digits, whatever the spaces, punctuation and width. */
final class ReplyFingerprint {
    private ReplyFingerprint() {}

    /** The digest of the wording; null when nothing but punctuation is left. */
    static String of(String text) {
        String wording = text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "");
        return wording.isEmpty() ? null : digest(wording);
    }

    private static String digest(String wording) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(wording.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
