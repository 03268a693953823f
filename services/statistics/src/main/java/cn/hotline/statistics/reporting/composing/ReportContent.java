package cn.hotline.statistics.reporting.composing;

import java.util.List;

/**
 * What a report says 报表内容.
 *
 * @param summary the summary 摘要, one text for each paragraph
 */
public record ReportContent(
        String title,
        String period,
        String issuer,
        String date,
        String asOf,
        List<String> summary,
        List<Body> sections) {

    /**
     * One section.
     *
     * @param texts its paragraphs: what it says and by which rule
     * @param table null for a section without one
     * @param chart null for a section without one, or when there is nothing to draw
     */
    public record Body(ReportSection section, List<String> texts, ReportTable table, ReportChart chart) {}
}
