package cn.hotline.statistics.reporting.writing;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Coded;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.FigureQuery;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.Period;
import cn.hotline.statistics.querying.Reading;
import cn.hotline.statistics.reporting.composing.ComposeReport;
import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.figuring.Compared;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.HotMatter;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import cn.hotline.statistics.reporting.figuring.TypicalCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A report with made-up numbers 报表样张 in every section. */
final class SampleReport {
    private static final List<String> NAMES = List.of(
            "市民热线12345",
            "数字城管12319",
            "监督员上报",
            "城市留言板",
            "区长专线",
            "阳光信访",
            "全媒体督办",
            "特级处理",
            "=HYPERLINK(\"x\")",
            "市长专线督办单",
            "民呼我应",
            "网上投诉");
    private static final int RANKED = 60;

    private final Random random;
    private final ReportPeriod period;

    private SampleReport(long seed, ReportPeriod period) {
        this.random = new Random(seed);
        this.period = period;
    }

    static ReportContent of(Bucket kind, String key) {
        return ComposeReport.compose(
                new SampleReport(7, ReportPeriod.of(kind, key)).figures(),
                "{期间}12345热线运行情况通报",
                "洪山区12345政务服务便民热线中心",
                "群众诉求",
                10,
                List.of(ReportSection.values()));
    }

    private PeriodFigures figures() {
        List<Measure> everything = Arrays.stream(ReportSection.values())
                .flatMap(section -> section.measures().stream())
                .distinct()
                .toList();
        Map<Dimension, FigureTable> splits = new EnumMap<>(Dimension.class);
        for (Dimension split : Dimension.values()) {
            splits.put(split, table(ReportSection.CHANNELS.measures(), split, parts(split), List.of()));
        }
        return new PeriodFigures(
                period,
                Instant.parse("2026-11-02T00:00:00Z"),
                table(everything, null, List.of(), List.of()),
                splits,
                trend(),
                table(ReportSection.UNITS.measures(), Dimension.UNIT, units(0, RANKED), units(RANKED, RANKED + 4)),
                table(ReportSection.BACKLOG.measures(), Dimension.UNIT, backlog(), List.of()),
                IntStream.range(0, 8)
                        .mapToObj(i -> new HotMatter(
                                i < 5 ? Dimension.CATEGORY_3 : Dimension.STREET,
                                NAMES.get(i) + "噪声扰民问题",
                                Compared.of(cell(ReportSection.HOT.measures().get(0), 900))))
                        .toList(),
                Arrays.stream(TypicalCase.Rule.values()).map(this::typical).toList());
    }

    private List<FigureTable.Row> parts(Dimension split) {
        List<String> names = split == Dimension.TYPE
                ? Arrays.stream(DemandType.values()).map(Coded::label).toList()
                : NAMES;
        return IntStream.range(0, names.size())
                .mapToObj(i -> row("C" + i, names.get(i), ReportSection.CHANNELS.measures(), 12_000 / (i + 1)))
                .toList();
    }

    private FigureTable trend() {
        Bucket step = period.kind() == Bucket.YEAR ? Bucket.MONTH : Bucket.DAY;
        List<FigureTable.Row> rows = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = step.plus(day, 1)) {
            rows.add(row(step.codeOf(day), step.codeOf(day), ReportSection.TREND.measures(), 900));
        }
        return table(ReportSection.TREND.measures(), step, rows, List.of());
    }

    private List<FigureTable.Row> units(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    FigureTable.Row row = row(
                            "U" + i,
                            i % 7 == 0 ? "区住房和城市更新局（房屋征收管理办公室）" : "第" + (i + 1) + "街道办事处",
                            ReportSection.UNITS.measures(),
                            900);
                    List<FigureTable.Cell> cells = row.cells().stream()
                            .map(cell -> new FigureTable.Cell(
                                    i == 0 || i >= RANKED
                                            ? new Reading(cell.measure(), i == 0 ? 8 : 0, i == 0 ? 8 : 0)
                                            : cell.reading(),
                                    i < RANKED ? i + 1 : null,
                                    null,
                                    cell.previous()))
                            .toList();
                    return new FigureTable.Row(row.keys(), cells, true);
                })
                .toList();
    }

    private List<FigureTable.Row> backlog() {
        return IntStream.range(0, 12)
                .mapToObj(i -> row("U" + i, NAMES.get(i), ReportSection.BACKLOG.measures(), 400 / (i + 1)))
                .toList();
    }

    private FigureTable table(
            List<Measure> measures, Axis axis, List<FigureTable.Row> rows, List<FigureTable.Row> small) {
        Map<Comparison, Period> compared = new EnumMap<>(Comparison.class);
        compared.put(Comparison.PERIOD_ON_PERIOD, days(period.previous()));
        compared.put(
                Comparison.YEAR_ON_YEAR,
                days(ReportPeriod.containing(period.kind(), period.from().minusYears(1))));
        FigureQuery query = new FigureQuery(
                measures,
                axis == null ? List.of() : List.of(axis),
                Map.of(),
                Period.of(period.kind(), period.key()),
                List.of(Comparison.values()),
                null,
                true,
                100,
                0,
                0);
        return new FigureTable(query, false, compared, rows, small, row("", "", measures, 30_000), rows.size());
    }

    private static Period days(ReportPeriod then) {
        return new Period(then.from(), then.to(), null);
    }

    private FigureTable.Row row(String code, String name, List<Measure> measures, int about) {
        return new FigureTable.Row(
                List.of(new FigureTable.Key(code, name)),
                measures.stream().map(measure -> cell(measure, about)).toList(),
                true);
    }

    private FigureTable.Cell cell(Measure measure, int about) {
        Reading now = reading(measure, about);
        return new FigureTable.Cell(
                now,
                null,
                null,
                Arrays.stream(Comparison.values())
                        .map(comparison -> {
                            Reading then = reading(measure, about);
                            return new FigureTable.Previous(comparison, then, now.changeFrom(then));
                        })
                        .toList());
    }

    private Reading reading(Measure measure, int about) {
        int whole = about + random.nextInt(about);
        return measure.among() == null
                ? new Reading(measure, whole, 1)
                : new Reading(measure, whole - random.nextInt(whole / 9 + 1), whole);
    }

    private TypicalCase typical(TypicalCase.Rule rule) {
        Instant at = Instant.parse("2026-10-09T02:00:00Z");
        return new TypicalCase(
                rule,
                "HS20261009-000123",
                "占道经营",
                "区城管执法局",
                at,
                at,
                at.plusSeconds(900_000),
                null,
                5,
                1,
                3,
                2,
                "满意",
                12);
    }
}
