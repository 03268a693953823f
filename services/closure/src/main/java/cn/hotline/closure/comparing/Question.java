package cn.hotline.closure.comparing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The words 实质词, as pairs of neighbouring characters, by which a reply shows that it speaks of what was asked. */
final class Question {
    private static final Pattern QUOTED = Pattern.compile("《[^》]{0,60}》|“[^”]{0,60}”|\"[^\"]{0,60}\"");
    private static final int ENOUGH = 60;

    private Question() {}

    /** Whether the reply says enough to be held against the question. */
    static boolean isEnough(String reply) {
        return String.join("", Wording.sentences(reply)).length() >= ENOUGH;
    }

    /** The pairs of a reply's own sentences; a quotation of the demand's title is none of them. */
    static Set<String> wordsOf(String reply) {
        return pairs(reply == null ? "" : QUOTED.matcher(reply).replaceAll("。"));
    }

    /** How many words demand and reply share that do not stand in many replies. */
    static long shared(String demand, String reply, Commonness commonness) {
        Set<String> asked = pairs(demand);
        return wordsOf(reply).stream()
                .filter(word -> asked.contains(word) && !commonness.isCommon(word))
                .count();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (String sentence : Wording.sentences(text)) {
            for (int at = 0; at + 2 <= sentence.length(); at++) {
                pairs.add(sentence.substring(at, at + 2));
            }
        }
        return pairs;
    }
}
