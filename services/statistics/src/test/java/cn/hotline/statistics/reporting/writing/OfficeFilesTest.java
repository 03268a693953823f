package cn.hotline.statistics.reporting.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.reporting.ReportTemplates;
import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** The files of a report 报表文件 are whole, can be edited, and run nothing; left in target/samples to be looked at. */
class OfficeFilesTest {
    private static final ReportContent CONTENT = SampleReport.of(Bucket.MONTH, "2026-10");
    private static final byte[] WORD = WordReport.write(CONTENT, ReportTemplates.builtIn());
    private static final byte[] EXCEL = ExcelReport.write(CONTENT);

    @Test
    void no_part_of_the_files_is_missing() throws Exception {
        Path samples = Files.createDirectories(Path.of("target/samples"));
        Files.write(samples.resolve("sample.docx"), WORD);
        Files.write(samples.resolve("sample.xlsx"), EXCEL);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WORD));
                XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(EXCEL))) {
            for (var whole : new org.apache.poi.openxml4j.opc.OPCPackage[] {document.getPackage(), book.getPackage()}) {
                for (PackagePart part : whole.getParts()) {
                    if (!part.isRelationshipPart()) {
                        for (PackageRelationship relation : part.getRelationships()) {
                            assertThat(relation.getTargetMode()).isEqualTo(TargetMode.INTERNAL);
                            assertThat(whole.getPart(PackagingURIHelper.createPartName(relation.getTargetURI())))
                                    .as(relation.getTargetURI().toString())
                                    .isNotNull();
                        }
                    }
                }
            }
        }
    }

    @Test
    void the_document_is_set_as_official_documents_are() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WORD))) {
            var title =
                    document.getStyles().getStyle("HotlineTITLE").getCTStyle().getRPr();
            assertThat(title.getRFontsArray(0).getEastAsia()).isEqualTo("方正小标宋简体");
            assertThat(title.getSzArray(0).getVal()).hasToString("44");
            var body = document.getStyles().getStyle("HotlineBODY").getCTStyle();
            assertThat(body.getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("仿宋_GB2312");
            assertThat(body.getRPr().getSzArray(0).getVal()).hasToString("32");
            assertThat(body.getPPr().getInd().getFirstLineChars()).hasToString("200");
            assertThat(document.getTables()).isNotEmpty().allMatch(table -> table.getRow(0)
                    .isRepeatHeader());
            assertThat(document.getTables()).extracting(XWPFTable::getWidth).containsOnly(8844);
            assertThat(document.getFooterList()
                            .get(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .xmlText())
                    .contains("PAGE");
        }
    }

    @Test
    void charts_are_native_and_carry_their_data() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WORD))) {
            assertThat(document.getCharts()).hasSize(6);
            for (XWPFChart chart : document.getCharts()) {
                XSSFWorkbook data = chart.getWorkbook();
                assertThat(data.getSheetAt(0).getLastRowNum()).isGreaterThan(1);
                assertThat(data.getSheetAt(0).getRow(1).getCell(1).getCellType())
                        .isEqualTo(CellType.NUMERIC);
            }
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(EXCEL))) {
            assertThat(book.getSheet(ReportSection.CHANNELS.label())
                            .getDrawingPatriarch()
                            .getCharts())
                    .hasSize(1);
        }
    }

    @Test
    void sheets_have_a_frozen_head_and_are_printed_on_one_pages_width() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(EXCEL))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2 + ReportSection.values().length);
            XSSFSheet channels = book.getSheet(ReportSection.CHANNELS.label());
            assertThat(channels.getPaneInformation().isFreezePane()).isTrue();
            assertThat(channels.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(channels.getRepeatingRows().getFirstRow()).isEqualTo(2);
            assertThat(channels.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            XSSFCell share = channels.getRow(3).getCell(2);
            assertThat(share.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            assertThat(share.getNumericCellValue()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void words_that_look_like_a_formula_stay_words() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(EXCEL))) {
            int quoted = 0;
            for (var row : book.getSheet(ReportSection.CHANNELS.label())) {
                XSSFCell cell = (XSSFCell) row.getCell(0);
                assertThat(cell == null || cell.getCellType() != CellType.FORMULA)
                        .isTrue();
                if (cell != null
                        && cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().startsWith("=")) {
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    quoted++;
                }
            }
            assertThat(quoted).isEqualTo(1);
        }
    }
}
