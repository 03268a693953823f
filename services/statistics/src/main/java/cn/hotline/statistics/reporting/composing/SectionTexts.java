package cn.hotline.statistics.reporting.composing;

import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.ReportFigures;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import cn.hotline.statistics.reporting.figuring.TypicalCase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of each section 章节文字: what it tells and by which rule it counts. */
final class SectionTexts {
    private SectionTexts() {}

    static List<String> of(ReportSection section, PeriodFigures figures, int minimumVolume) {
        return switch (section) {
            case OVERVIEW -> List.of("各项按发生日期统计：派单件按轮次、单位分别计数，一件工单可有多件派单件。" + comparison(figures));
            case TREND -> figures.period().kind() == Bucket.DAY ? List.of("日报不列走势。") : List.of();
            case CHANNELS, TYPES, CATEGORIES, STREETS -> List.of("按受理日期统计，占比为占本期受理诉求的比例。");
            case TOP_CATEGORIES -> List.of("按受理日期与二级类别统计，列件数居前十位的，占比为占本期受理诉求的比例。");
            case RATES -> List.of("各率按精确件数计算，四舍五入至两位小数；同比、环比为百分点之差（平均跳转次数为百分数），分母为零的不列。");
            case UNITS -> List.of("按时办结率高的在前，相同的名次并列；应办结派单件不足" + Math.max(1, minimumVolume) + "件的单位列于表末，不参加排名。");
            case HOT ->
                List.of("热点为本期受理不少于" + minimumVolume + "件且较上期增加的诉求事项和街道，按增加件数各取前" + ReportFigures.MOST_HOT + "位。"
                        + (figures.hot().isEmpty() ? "本期无符合条件的热点。" : ""));
            case FLOW -> List.of("申请退单、不予退单与催办按派单日期统计，督办的工单按受理日期统计，其余按发生日期统计。");
            case SATISFACTION -> List.of("按诉求人最后一次表态的日期统计，每件工单计一次；未接触到的不在其内。");
            case BACKLOG ->
                List.of("截至" + ReportPeriod.day(figures.period().to()) + "，已受理而未归档的工单"
                        + number(figures, "open-backlog") + "件，" + Wording.compared(figures.of("open-backlog"))
                        + "；超期未办的派单件" + number(figures, "overdue-backlog") + "件。按承办单位列在办件数居前"
                        + SectionTables.TOP + "位的。");
            case TYPICAL ->
                List.of(Arrays.stream(TypicalCase.Rule.values())
                                .map(rule -> "“" + rule.label() + "”为" + rule.text())
                                .collect(Collectors.joining("；"))
                        + "，各取两件。");
            case EXCLUSIONS -> List.of("期内准予不计考核" + number(figures, "exclusions") + "件次，按准予日期与原因统计。");
            case CLUES -> List.of("期内发现问题线索" + number(figures, "clues") + "条，按发现日期统计。");
            case KEY_WATCH ->
                List.of("期内受理列入重点关注的工单" + number(figures, "key-watch") + "件，涉及重点关注类别" + watched(figures)
                        + "个。一件工单属于多个类别的，在各类别中分别计数。");
        };
    }

    private static String comparison(PeriodFigures figures) {
        return "环比为与" + figures.comparedWith(Comparison.PERIOD_ON_PERIOD).label() + "相比，同比为与"
                + figures.comparedWith(Comparison.YEAR_ON_YEAR).label() + "相比。";
    }

    private static long watched(PeriodFigures figures) {
        return figures.of(Dimension.WATCH_CLASS).stream()
                .filter(part ->
                        !part.code().equals(Dimension.UNKNOWN) && part.count().count() > 0)
                .count();
    }

    private static long number(PeriodFigures figures, String measure) {
        return figures.of(measure).count();
    }
}
