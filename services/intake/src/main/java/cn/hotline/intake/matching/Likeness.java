package cn.hotline.intake.matching;

import java.util.List;

/**
 * How alike two demands are 疑似程度, and why.
 *
 * @param score 0 to 1
 * @param textSimilarity of titles and contents alone, 0 to 1
 * @param reasons the strongest first
 */
public record Likeness(double score, double textSimilarity, List<Reason> reasons) {
    /** Codes of the reasons 疑似原因. */
    public enum Kind {
        SIMILAR_TEXT,
        SAME_PERSON,
        SAME_PLACE,
        SAME_CATEGORY,
        NEAR_TIME
    }

    /**
     * One reason in words.
     *
     * @param text in Chinese
     */
    public record Reason(Kind kind, String text) {}
}
