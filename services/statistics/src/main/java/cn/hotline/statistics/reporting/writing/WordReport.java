package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.composing.ReportContent.Body;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Writes a report as a Word document 报表成文: a template's tags are replaced by what the report says. */
public final class WordReport {
    private static final String[] NUMERALS = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七"
    };

    private final XWPFDocument document;
    private final ReportContent content;
    private final int[] tables = new int[1];

    private WordReport(XWPFDocument document, ReportContent content) {
        this.document = document;
        this.content = content;
    }

    /** @param template a Word document whose tags are known ones */
    public static byte[] write(ReportContent content, byte[] template) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WordStyle.addMissing(document);
            new WordReport(document, content).fill();
            document.getProperties().getCoreProperties().setTitle(content.title());
            document.getProperties().getCoreProperties().setCreator(content.issuer());
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        for (XWPFParagraph paragraph : List.copyOf(document.getParagraphs())) {
            Optional<TemplateTag> block = TemplateTag.block(paragraph.getText());
            if (block.isPresent()) {
                new WordBlocks(document, paragraph, tables).write(blocks(block.get()));
                document.removeBodyElement(document.getPosOfParagraph(paragraph));
            } else {
                replace(paragraph);
            }
        }
        document.getTables().forEach(this::replace);
        document.getHeaderList().forEach(header -> header.getParagraphs().forEach(this::replace));
        document.getFooterList().forEach(footer -> footer.getParagraphs().forEach(this::replace));
    }

    private void replace(XWPFTable table) {
        TemplateCheck.paragraphs(table).forEach(this::replace);
    }

    private List<WordBlocks.Block> blocks(TemplateTag tag) {
        if (tag.word().equals(TemplateTag.SUMMARY)) {
            return texts(content.summary(), WordStyle.BODY);
        }
        if (tag.word().equals(TemplateTag.BODY)) {
            return body();
        }
        if (tag.word().equals(TemplateTag.DEFINITIONS)) {
            return texts(content.versions(), WordStyle.APPENDIX);
        }
        return content.sections().stream()
                .filter(body -> body.section() == tag.section())
                .findFirst()
                .map(body -> of(tag, body))
                .orElse(List.of());
    }

    private static List<WordBlocks.Block> of(TemplateTag tag, Body body) {
        return switch (tag.word()) {
            case TemplateTag.TEXTS -> texts(body.texts(), WordStyle.BODY);
            case TemplateTag.TABLE -> table(body);
            default -> chart(body);
        };
    }

    /** A chart stands before its table: a table goes on over the page's end, a chart would leave the page empty. */
    private List<WordBlocks.Block> body() {
        List<WordBlocks.Block> blocks = new ArrayList<>();
        for (int i = 0; i < content.sections().size(); i++) {
            Body body = content.sections().get(i);
            String heading = NUMERALS[i] + "、" + body.section().label();
            blocks.add(new WordBlocks.Text(heading, WordStyle.HEADING));
            blocks.addAll(texts(body.texts(), WordStyle.NOTE));
            List<WordBlocks.Block> chart = chart(body);
            blocks.addAll(chart);
            if (chart.isEmpty() || !body.chart().replacesTable()) {
                blocks.addAll(table(body));
            }
        }
        blocks.add(new WordBlocks.Text("附：" + content.definitions().title(), WordStyle.HEADING));
        blocks.addAll(texts(content.versions(), WordStyle.APPENDIX));
        return blocks;
    }

    private static List<WordBlocks.Block> texts(List<String> texts, WordStyle style) {
        return texts.stream()
                .<WordBlocks.Block>map(text -> new WordBlocks.Text(text, style))
                .toList();
    }

    private static List<WordBlocks.Block> table(Body body) {
        return body.table().rows().isEmpty()
                ? List.of(new WordBlocks.Text("本期无此项数据。", WordStyle.NOTE))
                : List.of(new WordBlocks.Table(body.table()));
    }

    private static List<WordBlocks.Block> chart(Body body) {
        return body.chart() == null || Charts.rows(body.table(), body.chart()).isEmpty()
                ? List.of()
                : List.of(new WordBlocks.Chart(body.chart(), body.table()));
    }

    /** Tags may be torn over several runs: the paragraph's words go into its first run, which keeps its looks. */
    private void replace(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        if (!TemplateTag.FORM.matcher(text).find()) {
            return;
        }
        List<XWPFRun> runs = List.copyOf(paragraph.getRuns());
        if (runs.isEmpty()) {
            throw new IllegalStateException("a tag stands where no words can be written");
        }
        String replaced = replaced(text);
        runs.get(0).setText(replaced, 0);
        for (int i = runs.size() - 1; i > 0; i--) {
            paragraph.removeRun(i);
        }
    }

    private String replaced(String text) {
        Map<String, String> words = Map.of(
                TemplateTag.TITLE, content.title(),
                TemplateTag.PERIOD, content.period(),
                TemplateTag.ISSUER, content.issuer(),
                TemplateTag.DATE, content.date(),
                TemplateTag.AS_OF, content.asOf());
        return TemplateTag.FORM
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(TemplateTag.of(found.group(1))
                        .map(tag -> words.getOrDefault(tag.word(), ""))
                        .orElse(found.group())));
    }
}
