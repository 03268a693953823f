package cn.hotline.intake.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The pairs of neighbouring characters 相邻字对 of a text, by which Chinese texts are compared: no word list is needed for them.
 *
 * <p>INVARIANT: the same as the database's {@code character_pairs}, so that what is compared is what was found.
 */
public final class CharacterPairs {
    private static final int READ = 2_000;
    private static final int KEPT = 1_000;

    private CharacterPairs() {}

    /** The distinct pairs of the first thousand letters, digits and Chinese characters, sorted; null texts count as empty. */
    public static int[] of(String text) {
        if (text == null) {
            return new int[0];
        }
        String normal = letters(text);
        return IntStream.range(0, normal.length() - 1)
                .filter(at -> normal.charAt(at) != ' ' && normal.charAt(at + 1) != ' ')
                .map(at -> (normal.charAt(at) << 16) | normal.charAt(at + 1))
                .sorted()
                .distinct()
                .toArray();
    }

    /** What a demand's pairs are taken of. */
    static int[] of(String title, String content) {
        return of((title == null ? "" : title) + " " + (content == null ? "" : content));
    }

    private static String letters(String text) {
        String read =
                text.substring(0, text.offsetByCodePoints(0, Math.min(READ, text.codePointCount(0, text.length()))));
        String normal = Normalizer.normalize(read, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(normal.length());
        for (int at = 0; at < normal.length() && letters.length() < KEPT; at++) {
            char letter = normal.charAt(at);
            if (isKept(letter)) {
                letters.append(letter);
            } else if (letters.isEmpty() || letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString();
    }

    private static boolean isKept(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= '0' && letter <= '9'
                || letter >= '\u4e00' && letter <= '\u9fff';
    }
}
