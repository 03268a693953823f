package cn.hotline.intake.reporters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways 写法 in which people write down one name, number or address: with blanks, hyphens and brackets or without. */
final class Spelling {
    private static final int TELLING_DIGITS = 4;
    static final String GAP = "[\\s()（）－—-]{0,3}";

    private Spelling() {}

    /** A number, its digits narrow or wide; null when there is none that could tell anything. */
    static Pattern ofDigits(String digits) {
        return digits.length() < TELLING_DIGITS ? null : Pattern.compile(spaced(digits));
    }

    static String spaced(String digits) {
        return digits.chars()
                .map(digit -> digit - '0')
                .mapToObj(digit -> "[" + digit + (char) ('０' + digit) + "]")
                .collect(Collectors.joining(GAP));
    }

    /** A name or address; null when it is shorter than could tell anything. */
    static Pattern ofWords(String words, int least) {
        String bare = words == null ? "" : words.replaceAll("[\\s\\u3000]", "");
        if (bare.codePointCount(0, bare.length()) < least) {
            return null;
        }
        return Pattern.compile(
                bare.codePoints()
                        .mapToObj(Character::toString)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[ \\t\\u3000]{0,2}")),
                Pattern.CASE_INSENSITIVE);
    }

    /** The text with every such spelling replaced. */
    static String replace(String text, Pattern spelling, String placeholder) {
        return text == null || spelling == null
                ? text
                : spelling.matcher(text).replaceAll(Matcher.quoteReplacement(placeholder));
    }
}
