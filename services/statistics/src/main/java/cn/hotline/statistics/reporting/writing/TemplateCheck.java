package cn.hotline.statistics.reporting.writing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.composing.ReportTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Whether a file can be a template 模板检查: a plain, safe Word document whose tags are all known and stand where they can. */
public final class TemplateCheck {
    private static final ReportContent EMPTY = new ReportContent(
            "标题",
            "期间",
            "编制单位",
            "编制日期",
            "统计时点",
            List.of("摘要"),
            List.of(),
            List.of(),
            new ReportTable("统计口径", List.of(), List.of()));

    private TemplateCheck() {}

    /** @throws DomainException {@code report-template-not-word}, {@code report-template-unsafe}, {@code report-template-tags} */
    public static void check(byte[] file) {
        TemplatePackage.check(file);
        try (XWPFDocument document = opened(file)) {
            check(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tryOut(file);
    }

    private static XWPFDocument opened(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException unreadable) {
            throw new DomainException(StatisticsError.REPORT_TEMPLATE_NOT_WORD, "文档结构不完整");
        }
    }

    /** What cannot carry an empty report will not carry a full one. */
    private static void tryOut(byte[] file) {
        try {
            WordReport.write(EMPTY, file);
        } catch (RuntimeException unfit) {
            throw new DomainException(StatisticsError.REPORT_TEMPLATE_NOT_WORD, "不能据以成文");
        }
    }

    private static void check(XWPFDocument document) {
        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        document.getParagraphs().forEach(paragraph -> check(paragraph.getText(), true, wrong, seen));
        document.getTables().stream()
                .flatMap(TemplateCheck::paragraphs)
                .forEach(paragraph -> check(paragraph.getText(), false, wrong, seen));
        Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream())
                .flatMap(part -> part.getParagraphs().stream())
                .forEach(paragraph -> check(paragraph.getText(), false, wrong, seen));
        if (wrong.isEmpty() && seen.isEmpty()) {
            wrong.add("没有任何内容标签，如 {{正文}}");
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(
                    StatisticsError.REPORT_TEMPLATE_TAGS,
                    String.join("；", wrong),
                    String.join("、", TemplateTag.known()));
        }
    }

    private static void check(String text, boolean ofBody, List<String> wrong, List<String> seen) {
        TemplateTag.FORM.matcher(text).results().forEach(found -> {
            TemplateTag tag = TemplateTag.of(found.group(1)).orElse(null);
            if (tag == null) {
                wrong.add("未知标签 " + found.group());
            } else if (tag.isBlock() && (!ofBody || !text.strip().equals(found.group()))) {
                wrong.add(found.group() + " 须在正文中单独成段");
            } else if (tag.isBlock()) {
                seen.add(tag.word());
            }
        });
        String rest = TemplateTag.FORM.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            wrong.add("标签括号不成对：" + rest.strip());
        }
    }

    /** All paragraphs of a table, those of the tables in it too. */
    static Stream<XWPFParagraph> paragraphs(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> Stream.concat(
                        cell.getParagraphs().stream(), cell.getTables().stream().flatMap(TemplateCheck::paragraphs)));
    }
}
