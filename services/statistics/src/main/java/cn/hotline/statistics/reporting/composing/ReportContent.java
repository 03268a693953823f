package cn.hotline.statistics.reporting.composing;

import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.util.List;

/**
 * What a report says 报表内容.
 *
 * @param summary the summary 摘要, one text for each paragraph
 * @param versions by which versions of the definitions it counts 口径版本
 * @param definitions the definitions themselves 统计口径
 */
public record ReportContent(
        String title,
        String period,
        String issuer,
        String date,
        String asOf,
        List<String> summary,
        List<Body> sections,
        List<String> versions,
        ReportTable definitions) {

    /**
     * One section.
     *
     * @param texts its paragraphs: what it says and by which rule
     * @param table null for a section without one
     * @param chart null for a section without one, or when there is nothing to draw
     */
    public record Body(ReportSection section, List<String> texts, ReportTable table, ReportChart chart) {}
}
