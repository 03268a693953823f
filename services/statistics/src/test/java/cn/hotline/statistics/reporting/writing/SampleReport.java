package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.reporting.composing.ComposeReport;
import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.composing.ReportSection;
import cn.hotline.statistics.reporting.figuring.Comparison;
import cn.hotline.statistics.reporting.figuring.Occurrence;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.HotMatter;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.TrendPoint;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.UnitFigures;
import cn.hotline.statistics.reporting.figuring.PeriodKind;
import cn.hotline.statistics.reporting.figuring.RateComparison;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import cn.hotline.statistics.reporting.figuring.Split;
import cn.hotline.statistics.reporting.figuring.TypicalCase;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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

    private final Random random;
    private final ReportPeriod period;

    private SampleReport(long seed, ReportPeriod period) {
        this.random = new Random(seed);
        this.period = period;
    }

    static ReportContent of(PeriodKind kind, String key) {
        ReportPeriod period = kind.parse(key).orElseThrow();
        return ComposeReport.compose(
                new SampleReport(7, period).figures(),
                "{期间}12345热线运行情况通报",
                "洪山区12345政务服务便民热线中心",
                "群众诉求",
                10,
                List.of(ReportSection.values()));
    }

    private PeriodFigures figures() {
        Map<Occurrence, Comparison> happened = new EnumMap<>(Occurrence.class);
        Arrays.stream(Occurrence.values()).forEach(each -> happened.put(each, comparison(30_000)));
        Map<Split, List<Part>> splits = new EnumMap<>(Split.class);
        Arrays.stream(Split.values()).forEach(split -> splits.put(split, parts(split)));
        return new PeriodFigures(
                period,
                Instant.parse("2026-11-02T00:00:00Z"),
                happened,
                Arrays.stream(Indicator.values())
                        .map(each -> new RateComparison(figure(each), figure(each), figure(each)))
                        .toList(),
                splits,
                period.kind() == PeriodKind.DAY ? List.of() : trend(),
                IntStream.range(0, 64).mapToObj(this::unit).toList(),
                IntStream.range(0, 8)
                        .mapToObj(i -> new HotMatter(
                                i < 5 ? Split.MATTER : Split.STREET, NAMES.get(i) + "噪声扰民问题", comparison(900)))
                        .toList(),
                parts(Split.CHANNEL).subList(0, 6),
                123,
                Arrays.stream(TypicalCase.Rule.values()).map(this::typical).toList());
    }

    private List<Part> parts(Split split) {
        int most = split == Split.TYPE || split == Split.SATISFACTION ? 5 : 12;
        return IntStream.range(0, most)
                .mapToObj(i -> new Part(
                        split == Split.SATISFACTION ? cn.hotline.events.code.Satisfaction.values()[i].name() : "C" + i,
                        split == Split.TYPE
                                ? cn.hotline.events.code.DemandType.values()[i].label()
                                : split == Split.SATISFACTION
                                        ? cn.hotline.events.code.Satisfaction.values()[i].label()
                                        : NAMES.get(i),
                        i == most - 1 ? new Comparison(3, 0, 0) : comparison(12_000 / (i + 1))))
                .toList();
    }

    private List<TrendPoint> trend() {
        long days = period.from().until(period.to()).getDays() + 1L;
        int points = period.kind() == PeriodKind.YEAR ? 12 : period.kind() == PeriodKind.WEEK ? 7 : (int) days;
        return IntStream.rangeClosed(1, points)
                .mapToObj(i -> new TrendPoint(
                        period.kind() == PeriodKind.YEAR ? i + "月" : "10月" + i + "日",
                        900 + random.nextInt(300),
                        850 + random.nextInt(300)))
                .toList();
    }

    private UnitFigures unit(int i) {
        return new UnitFigures(
                "U" + i,
                i % 7 == 0 ? "区住房和城市更新局（房屋征收管理办公室）" : "第" + (i + 1) + "街道办事处",
                i < 60 ? i + 1 : null,
                Arrays.stream(Indicator.values())
                        .collect(Collectors.toMap(
                                each -> each, each -> i < 60 ? figure(each) : new Figure(each, 0, 0))));
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

    private Figure figure(Indicator indicator) {
        long whole = 500 + random.nextInt(9_000);
        return new Figure(indicator, whole - random.nextInt((int) (whole / 9)), whole);
    }

    private Comparison comparison(int about) {
        return new Comparison(
                about + random.nextInt(about), about + random.nextInt(about), about + random.nextInt(about));
    }
}
