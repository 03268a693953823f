package cn.hotline.intake.knowledge;

import cn.hotline.intake.matching.CharacterPairs;
import java.util.Arrays;

/** The part of a text 摘录 that holds most of the words asked, with what fits between 【 and 】. */
public final class Excerpt {
    private static final int LENGTH = 80;

    private Excerpt() {}

    public static String of(String text, String words) {
        int[] asked = CharacterPairs.of(words);
        boolean[] fits = new boolean[text.length()];
        for (int at = 0; at + 1 < text.length(); at++) {
            int[] pair = CharacterPairs.of(text.substring(at, at + 2));
            if (pair.length == 1 && Arrays.binarySearch(asked, pair[0]) >= 0) {
                fits[at] = true;
                fits[at + 1] = true;
            }
        }
        int from = best(fits);
        int to = Math.min(text.length(), from + LENGTH);
        StringBuilder marked = new StringBuilder(from > 0 ? "…" : "");
        for (int at = from; at < to; at++) {
            if (fits[at] && (at == from || !fits[at - 1])) {
                marked.append('【');
            }
            marked.append(text.charAt(at));
            if (fits[at] && (at + 1 == to || !fits[at + 1])) {
                marked.append('】');
            }
        }
        return marked.append(to < text.length() ? "…" : "").toString();
    }

    private static int best(boolean[] fits) {
        int inside = 0;
        int most = 0;
        int from = 0;
        for (int end = 0; end < fits.length; end++) {
            inside += fits[end] ? 1 : 0;
            inside -= end >= LENGTH && fits[end - LENGTH] ? 1 : 0;
            if (inside > most) {
                most = inside;
                from = Math.max(0, end - LENGTH + 1);
            }
        }
        return from;
    }
}
