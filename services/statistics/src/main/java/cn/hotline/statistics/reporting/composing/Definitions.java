package cn.hotline.statistics.reporting.composing;

import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which definitions a report counts 统计口径: the catalogue's own words and versions. */
final class Definitions {
    static final String TITLE = "统计口径";

    private final List<Measure> measures;

    Definitions(List<ReportSection> sections) {
        measures = Stream.concat(
                        Summary.MEASURES.stream(), sections.stream().flatMap(section -> section.measures().stream()))
                .distinct()
                .toList();
    }

    /** Which versions it counts by. */
    List<String> texts() {
        String versions = measures.stream()
                .collect(Collectors.groupingBy(
                        Measure::version, TreeMap::new, Collectors.mapping(Measure::label, Collectors.joining("、"))))
                .entrySet()
                .stream()
                .map(each -> "第" + each.getKey() + "版：" + each.getValue())
                .collect(Collectors.joining("；"));
        return List.of("本报表各项数字与指标查询同源，口径见统计目录，所用口径版本如下。" + versions + "。");
    }

    ReportTable table() {
        return new ReportTable(
                TITLE,
                List.of(
                        ReportTable.text("统计项", 4),
                        ReportTable.text("代码", 4),
                        ReportTable.text("口径", 14),
                        ReportTable.count("版本")),
                measures.stream()
                        .map(each -> Arrays.<Object>asList(each.label(), each.code(), text(each), each.version()))
                        .toList());
    }

    private static String text(Measure measure) {
        return measure.denominatorText() == null
                ? measure.numeratorText()
                : measure.numeratorText() + " ÷ " + measure.denominatorText();
    }
}
