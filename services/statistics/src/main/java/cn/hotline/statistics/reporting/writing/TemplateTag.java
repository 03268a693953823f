package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a Word template 模板标签, written {@code {{标题}}} or, of a section, {@code {{表:来源渠道}}}.
 *
 * @param word 标题, 期间, 编制单位, 编制日期, 统计时点 (words); 摘要, 正文, 统计口径, 文, 表, 图 (blocks)
 * @param section of 文, 表, 图; null for the others
 */
record TemplateTag(String word, ReportSection section) {
    static final Pattern FORM = Pattern.compile("\\{\\{([^{}]*)}}");
    static final String TITLE = "标题";
    static final String PERIOD = "期间";
    static final String ISSUER = "编制单位";
    static final String DATE = "编制日期";
    static final String AS_OF = "统计时点";
    static final String SUMMARY = "摘要";
    static final String BODY = "正文";
    static final String DEFINITIONS = "统计口径";
    static final String TEXTS = "文";
    static final String TABLE = "表";
    static final String CHART = "图";

    private static final Set<String> WORDS = Set.of(TITLE, PERIOD, ISSUER, DATE, AS_OF);
    private static final Set<String> BLOCKS = Set.of(SUMMARY, BODY, DEFINITIONS);
    private static final Set<String> OF_SECTIONS = Set.of(TEXTS, TABLE, CHART);

    /** The tag written between the braces; empty when there is none such. */
    static Optional<TemplateTag> of(String written) {
        String text = written.strip().replace('：', ':');
        if (WORDS.contains(text) || BLOCKS.contains(text)) {
            return Optional.of(new TemplateTag(text, null));
        }
        int colon = text.indexOf(':');
        return colon > 0 && OF_SECTIONS.contains(text.substring(0, colon))
                ? ReportSection.labelled(text.substring(colon + 1))
                        .map(section -> new TemplateTag(text.substring(0, colon), section))
                : Optional.empty();
    }

    /** The block a paragraph stands for; empty for a paragraph of words. */
    static Optional<TemplateTag> block(String paragraph) {
        Matcher matcher = FORM.matcher(paragraph.strip());
        return matcher.matches() ? of(matcher.group(1)).filter(TemplateTag::isBlock) : Optional.empty();
    }

    boolean isBlock() {
        return !WORDS.contains(word);
    }

    /** All tags there are, as people write them. */
    static List<String> known() {
        return List.of(
                "{{标题}}",
                "{{期间}}",
                "{{编制单位}}",
                "{{编制日期}}",
                "{{统计时点}}",
                "{{摘要}}",
                "{{正文}}",
                "{{统计口径}}",
                "{{文:章节}}",
                "{{表:章节}}",
                "{{图:章节}}");
    }
}
