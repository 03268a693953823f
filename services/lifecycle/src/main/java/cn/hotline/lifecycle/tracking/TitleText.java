package cn.hotline.lifecycle.tracking;

import java.util.Locale;

/** A text sought in titles 标题检索; letters of either case are the same. */
record TitleText(String plain) {
    /** By the index of character pairs; a title that meets it may still hold the pairs elsewhere, or without what is between them. */
    static final String INDEXED = "character_pairs(c.title) @> sought_pairs(:text)";

    /** Exact; a Chinese text has no cases, and comparing without them takes a tenth of the time. */
    String condition() {
        boolean cased = !plain.toLowerCase(Locale.ROOT).equals(plain.toUpperCase(Locale.ROOT));
        return "c.title " + (cased ? "ilike" : "like") + " :pattern escape '!'";
    }

    String pattern() {
        return "%" + plain.replaceAll("([!%_])", "!$1") + "%";
    }

    boolean isIn(String title) {
        return title.toLowerCase(Locale.ROOT).contains(plain.toLowerCase(Locale.ROOT));
    }
}
