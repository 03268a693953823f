package cn.hotline.local.importing;

import java.util.HashSet;
import java.util.Set;

/** Likeness of short texts by the pairs of neighbouring characters they share. */
final class Bigrams {
    private Bigrams() {}

    /** How much of the name occurs in the text, 0 to 1. */
    static double containment(String name, Set<String> text) {
        Set<String> pairs = of(name);
        if (pairs.isEmpty()) {
            return 0;
        }
        long shared = pairs.stream().filter(text::contains).count();
        return (double) shared / pairs.size();
    }

    static Set<String> of(String text) {
        String plain = text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s\\p{Punct}、，。；（）]", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= plain.length(); at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return pairs;
    }
}
