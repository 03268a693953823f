package cn.hotline.statistics.reporting.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/**
 * The tool that makes the standard Word template 标准模板 under src/main/resources: A4 with the margins of GB/T 9704, page numbers as — 1 —, a font
 * table with fall-backs. Run {@code StandardTemplateTest} with {@code -Dcontract.write=true} to write it anew.
 */
final class StandardTemplate {
    private static final double TWIPS_OF_MILLIMETRE = 56.6929;
    private static final int PAGE_NUMBER_POINTS = 14;

    private StandardTemplate() {}

    static byte[] make() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WordStyle.addMissing(document);
            document.getStyles().setEastAsia(Fonts.BODY);
            page(document);
            paragraph(document, "{{标题}}", WordStyle.TITLE);
            paragraph(document, "（{{期间}}）", WordStyle.SUBTITLE);
            paragraph(document, "", WordStyle.BODY);
            paragraph(document, "{{摘要}}", WordStyle.BODY);
            paragraph(document, "{{正文}}", WordStyle.BODY);
            paragraph(document, "", WordStyle.SIGNATURE);
            paragraph(document, "{{编制单位}}", WordStyle.SIGNATURE);
            paragraph(document, "{{编制日期}}", WordStyle.SIGNATURE);
            paragraph(document, "统计时点：{{统计时点}}", WordStyle.NOTE);
            footer(document);
            fonts(document.getPackage());
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, String text, WordStyle style) {
        XWPFParagraph made = document.createParagraph();
        made.setStyle(style.id());
        made.createRun().setText(text);
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(millimetres(37));
        margin.setBottom(millimetres(35));
        margin.setLeft(millimetres(28));
        margin.setRight(millimetres(26));
        margin.setHeader(millimetres(15));
        margin.setFooter(millimetres(25));
        margin.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * TWIPS_OF_MILLIMETRE));
    }

    private static void footer(XWPFDocument document) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        number(line.createRun()).setText("— ");
        CTSimpleField field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        number(new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) line))
                .setText("1");
        number(line.createRun()).setText(" —");
    }

    private static XWPFRun number(XWPFRun run) {
        CTFonts fonts =
                (run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr()).addNewRFonts();
        fonts.setAscii(Fonts.PAGE_NUMBER);
        fonts.setHAnsi(Fonts.PAGE_NUMBER);
        fonts.setEastAsia(Fonts.PAGE_NUMBER);
        run.setFontSize(PAGE_NUMBER_POINTS);
        return run;
    }

    private static void fonts(OPCPackage document) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (Map.Entry<String, String> font : new TreeMap<>(Fonts.FALL_BACKS).entrySet()) {
            xml.append("<w:font w:name=\"").append(font.getKey()).append("\"><w:altName w:val=\"");
            xml.append(font.getValue()).append("\"/><w:charset w:val=\"86\"/></w:font>");
        }
        try {
            PackagePart part = document.createPart(
                    PackagingURIHelper.createPartName("/word/fontTable.xml"),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(xml.append("</w:fonts>").toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPartsByName(java.util.regex.Pattern.compile("/word/document.xml"))
                    .get(0)
                    .addRelationship(
                            part.getPartName(),
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
