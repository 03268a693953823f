package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportTable;
import cn.hotline.statistics.reporting.composing.ReportTable.Column;
import cn.hotline.statistics.reporting.composing.ReportTable.Kind;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table in Word 文档表格: fixed widths, the head repeated on every page, no row torn in two. */
final class WordTable {
    /** A4 less the margins of official documents, in twips. */
    private static final int PAGE = 8844;

    private static final int MARGIN = 25;
    private static final int SIDE_MARGIN = 70;
    private static final int LINE = 4;
    /** From so much weight on a table is set in small letters. */
    private static final int DENSE = 15;

    private static final int SMALL = 9;

    private WordTable() {}

    /** Fills a fresh table of one cell. */
    static void fill(XWPFTable made, ReportTable table) {
        List<Column> columns = table.columns();
        int[] widths = widths(columns);
        frame(made, widths);
        boolean small = columns.stream().mapToInt(Column::weight).sum() >= DENSE;
        XWPFTableRow head = made.getRow(0);
        for (int i = 1; i < columns.size(); i++) {
            head.addNewTableCell();
        }
        for (int i = 0; i < columns.size(); i++) {
            write(head.getCell(i), widths[i], title(columns.get(i)), WordStyle.HEAD, small);
            head.getCell(i).setColor("E7E6E6");
        }
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (List<Object> cells : table.rows()) {
            XWPFTableRow row = made.createRow();
            row.setCantSplitRow(true);
            for (int i = 0; i < columns.size(); i++) {
                Kind kind = columns.get(i).kind();
                WordStyle style = kind == Kind.TEXT ? WordStyle.WORDS : WordStyle.NUMBER;
                write(row.getCell(i), widths[i], Cells.text(kind, cells.get(i)), style, small);
            }
        }
    }

    private static String title(Column column) {
        boolean percent = column.kind() == Kind.PERCENT || column.kind() == Kind.CHANGE;
        return percent ? column.title() + "（%）" : column.title();
    }

    private static int[] widths(List<Column> columns) {
        int sum = columns.stream().mapToInt(Column::weight).sum();
        int[] widths = columns.stream()
                .mapToInt(column -> PAGE * column.weight() / sum)
                .toArray();
        int rest = PAGE;
        for (int width : widths) {
            rest -= width;
        }
        widths[widths.length - 1] += rest;
        return widths;
    }

    private static void frame(XWPFTable made, int[] widths) {
        made.setWidth(String.valueOf(PAGE));
        made.setWidthType(TableWidthType.DXA);
        CTTbl table = made.getCTTbl();
        table.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        made.setCellMargins(MARGIN, SIDE_MARGIN, MARGIN, SIDE_MARGIN);
        XWPFTable.XWPFBorderType single = XWPFTable.XWPFBorderType.SINGLE;
        made.setTopBorder(single, LINE, 0, "000000");
        made.setBottomBorder(single, LINE, 0, "000000");
        made.setLeftBorder(single, LINE, 0, "000000");
        made.setRightBorder(single, LINE, 0, "000000");
        made.setInsideHBorder(single, LINE, 0, "000000");
        made.setInsideVBorder(single, LINE, 0, "000000");
    }

    private static void write(XWPFTableCell cell, int width, String text, WordStyle style, boolean small) {
        cell.setWidth(String.valueOf(width));
        cell.setWidthType(TableWidthType.DXA);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style.id());
        var run = paragraph.createRun();
        run.setText(text);
        if (small) {
            run.setFontSize(SMALL);
        }
    }
}
