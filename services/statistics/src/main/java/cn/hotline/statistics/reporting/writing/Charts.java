package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportChart;
import cn.hotline.statistics.reporting.composing.ReportTable;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Draws native charts 原生图表, which the office can edit, into Word and Excel alike. */
final class Charts {
    private static final int[][] PALETTE = {
        {0x1F, 0x4E, 0x79}, {0xC5, 0x5A, 0x11}, {0x54, 0x82, 0x35}, {0x7F, 0x60, 0x00}, {0x5B, 0x3F, 0x8C},
        {0x2E, 0x8B, 0x9A}, {0xA6, 0x2B, 0x2B}, {0x6B, 0x6B, 0x6B}, {0xB4, 0x8E, 0x3C}, {0x3D, 0x6D, 0xA8}
    };
    private static final int TEXT_SIZE = 900;
    private static final int TITLE_SIZE = 1200;
    private static final int GAP = 50;

    private Charts() {}

    /** The rows of a table that can be drawn. */
    static List<List<Object>> rows(ReportTable table, ReportChart spec) {
        return table.rows().stream()
                .filter(row -> spec.values().stream().allMatch(column -> row.get(column) instanceof Number))
                .limit(spec.most())
                .toList();
    }

    /** A cell's number as a chart shows it. */
    static Double number(Object cell) {
        return cell instanceof BigDecimal decimal
                ? decimal.doubleValue()
                : Double.valueOf(((Number) cell).doubleValue());
    }

    /** One series of numbers. */
    record Series(String title, XDDFNumericalDataSource<Double> values, org.apache.poi.ss.util.CellReference heading) {}

    static void draw(XDDFChart chart, ReportChart spec, XDDFCategoryDataSource points, List<Series> series) {
        chart.setTitleText(spec.title());
        chart.setTitleOverlay(false);
        boolean pie = spec.form() == ReportChart.Form.PIE;
        if (pie || series.size() > 1) {
            chart.getOrAddLegend().setPosition(pie ? LegendPosition.RIGHT : LegendPosition.BOTTOM);
        }
        XDDFChartData data =
                switch (spec.form()) {
                    case PIE -> chart.createData(ChartTypes.PIE, null, null);
                    case LINE -> lines(chart);
                    case BAR -> bars(chart);
                };
        data.setVaryColors(pie);
        for (int i = 0; i < series.size(); i++) {
            XDDFChartData.Series drawn = data.addSeries(points, series.get(i).values());
            drawn.setTitle(series.get(i).title(), series.get(i).heading());
            if (!pie) {
                colour(drawn, i, spec.form() == ReportChart.Form.LINE);
            }
        }
        chart.plot(data);
        label(chart, spec.form());
        letter(chart);
    }

    private static XDDFChartData lines(XDDFChart chart) {
        XDDFCategoryAxis along = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        grid(up);
        up.setMinimum(0);
        return chart.createData(ChartTypes.LINE, along, up);
    }

    /** Lying bars, the first on top: long Chinese names stay readable. */
    private static XDDFChartData bars(XDDFChart chart) {
        XDDFCategoryAxis down = chart.createCategoryAxis(AxisPosition.LEFT);
        down.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis along = chart.createValueAxis(AxisPosition.BOTTOM);
        along.setCrosses(AxisCrosses.AUTO_ZERO);
        along.setMinimum(0);
        along.setVisible(false);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, down, along);
        bars.setBarDirection(BarDirection.BAR);
        bars.setGapWidth(GAP);
        return bars;
    }

    private static void grid(XDDFValueAxis axis) {
        axis.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
    }

    private static void colour(XDDFChartData.Series series, int number, boolean line) {
        int[] rgb = PALETTE[number % PALETTE.length];
        XDDFSolidFillProperties fill =
                new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}));
        XDDFShapeProperties shape = new XDDFShapeProperties();
        if (line) {
            XDDFLineProperties stroke = new XDDFLineProperties(fill);
            stroke.setWidth(2.0);
            shape.setLineProperties(stroke);
            ((XDDFLineChartData.Series) series).setMarkerStyle(MarkerStyle.NONE);
            ((XDDFLineChartData.Series) series).setSmooth(false);
        } else {
            shape.setFillProperties(fill);
        }
        series.setShapeProperties(shape);
    }

    private static void label(XDDFChart chart, ReportChart.Form form) {
        var area = chart.getCTChart().getPlotArea();
        if (form == ReportChart.Form.BAR) {
            area.getBarChartArray(0).getSerList().forEach(series -> show(series.addNewDLbls(), "General", false));
        } else if (form == ReportChart.Form.PIE) {
            area.getPieChartArray(0).getSerList().forEach(series -> {
                for (int i = 0; i < PALETTE.length; i++) {
                    var point = series.addNewDPt();
                    point.addNewIdx().setVal(i);
                    int[] rgb = PALETTE[i];
                    point.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(new byte[] {
                        (byte) rgb[0], (byte) rgb[1], (byte) rgb[2]
                    });
                }
                show(series.addNewDLbls(), "0.0%", true);
            });
        }
    }

    private static void show(CTDLbls labels, String format, boolean percent) {
        var numbers = labels.addNewNumFmt();
        numbers.setFormatCode(format);
        numbers.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(!percent);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(percent);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** One lettering for the whole chart, in a typeface that has Chinese characters. */
    private static void letter(XDDFChart chart) {
        var space = chart.getCTChartSpace();
        CTTextBody body = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        if (body.getBodyPr() == null) {
            body.addNewBodyPr();
        }
        var paragraph = body.sizeOfPArray() == 0 ? body.addNewP() : body.getPArray(0);
        face(
                paragraph.isSetPPr()
                        ? paragraph.getPPr().addNewDefRPr()
                        : paragraph.addNewPPr().addNewDefRPr(),
                TEXT_SIZE);
        chart.getCTChart().getTitle().getTx().getRich().getPList().forEach(line -> line.getRList()
                .forEach(run -> {
                    face(run.isSetRPr() ? run.getRPr() : run.addNewRPr(), TITLE_SIZE);
                }));
    }

    private static void face(CTTextCharacterProperties letters, int size) {
        letters.setSz(size);
        letters.setB(false);
        letters.addNewLatin().setTypeface(Fonts.LATIN);
        letters.addNewEa().setTypeface(size == TITLE_SIZE ? Fonts.HEADING : Fonts.PAGE_NUMBER);
    }
}
