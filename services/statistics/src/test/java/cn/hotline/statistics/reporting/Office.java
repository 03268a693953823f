package cn.hotline.statistics.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads the files of reports back 报表回读. */
final class Office {
    private static final int HEAD = 2;

    private Office() {}

    /** The sheets, each as rows by their head: numbers are Doubles, words Strings. */
    static Map<String, List<Map<String, Object>>> sheets(byte[] excel) {
        Map<String, List<Map<String, Object>>> sheets = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
            book.forEach(sheet -> sheets.put(sheet.getSheetName(), rows((XSSFSheet) sheet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static List<Map<String, Object>> rows(XSSFSheet sheet) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Row head = sheet.getRow(HEAD);
        for (int i = HEAD + 1; i <= sheet.getLastRowNum(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Cell cell : sheet.getRow(i)) {
                String title = head.getCell(cell.getColumnIndex()) == null
                        ? "?"
                        : head.getCell(cell.getColumnIndex()).getStringCellValue();
                row.put(
                        title,
                        cell.getCellType() == CellType.NUMERIC
                                ? (Object) cell.getNumericCellValue()
                                : cell.getStringCellValue());
            }
            rows.add(row);
        }
        return rows;
    }

    /** The tables of a document by the words of their first head cell, each as rows of cells. */
    static Map<String, List<List<String>>> tables(byte[] word) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            for (XWPFTable table : document.getTables()) {
                tables.put(
                        table.getRow(0).getCell(0).getText(),
                        table.getRows().stream().map(Office::cells).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    /** All paragraphs of a document outside its tables. */
    static String text(byte[] word) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            StringBuilder text = new StringBuilder();
            document.getParagraphs()
                    .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
