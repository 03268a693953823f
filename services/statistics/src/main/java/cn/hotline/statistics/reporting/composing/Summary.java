package cn.hotline.statistics.reporting.composing;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary 摘要 of a report: exact numbers in official Chinese. */
final class Summary {
    private static final int LEADING = 3;
    private static final List<String> RATES =
            List.of("timely-transfer", "timely-signing", "timely-closing", "final-satisfaction", "solving");
    static final List<Measure> MEASURES = Stream.concat(
                    Stream.of(
                            "registered",
                            "answered",
                            "filed",
                            "dispatches",
                            "closed",
                            "open-backlog",
                            "overdue-backlog"),
                    RATES.stream())
            .map(Measures::ofCode)
            .toList();

    private final PeriodFigures figures;

    private Summary(PeriodFigures figures) {
        this.figures = figures;
    }

    /** @param subject what is counted, e.g. 群众诉求 or 营商环境类诉求 */
    static List<String> of(PeriodFigures figures, String subject) {
        Summary summary = new Summary(figures);
        return Stream.of(summary.volume(subject), summary.leading(), summary.rates(), summary.hot(), summary.open())
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    static String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, DistrictTime.ZONE);
        return "%d年%d月%d日%02d时%02d分"
                .formatted(
                        local.getYear(),
                        local.getMonthValue(),
                        local.getDayOfMonth(),
                        local.getHour(),
                        local.getMinute());
    }

    private String volume(String subject) {
        String days = figures.period().days();
        if (number("registered") == 0) {
            return days + "，未受理" + subject + "。";
        }
        return days + "，共受理" + subject + number("registered") + "件，" + Wording.compared(figures.of("registered"))
                + "。期内直接答复" + number("answered") + "件，立案" + number("filed") + "件，派出派单件"
                + number("dispatches") + "件，办结派单件" + number("closed") + "件。";
    }

    private String leading() {
        return leading(Dimension.CHANNEL, "从来源渠道看")
                + leading(Dimension.TYPE, "从诉求类型看")
                + leading(Dimension.CATEGORY_1, "从诉求类别看")
                + leading(Dimension.STREET, "从街道分布看");
    }

    /** Nothing is said of what is not known. */
    private String leading(Dimension split, String beginning) {
        List<Part> parts = figures.of(split);
        List<Part> leading = parts.stream()
                .filter(part -> !part.code().equals(Dimension.UNKNOWN))
                .limit(LEADING)
                .toList();
        if (leading.isEmpty()) {
            return "";
        }
        String which =
                switch (leading.size()) {
                    case 1 -> parts.size() == 1 ? "均为" : "主要为";
                    case 2 -> "居前两位的依次为";
                    default -> "居前三位的依次为";
                };
        return beginning + "，" + which
                + leading.stream()
                        .map(part -> part.name() + "（" + Wording.share(part.count(), number("registered")) + "）")
                        .collect(Collectors.joining("、"))
                + "。";
    }

    private String rates() {
        String said = RATES.stream()
                .map(rate -> Wording.rate(figures.of(rate)))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("，"));
        return said.isEmpty() ? "" : "从办理质效看，" + said + "。";
    }

    private String hot() {
        String said = figures.hot().stream()
                .filter(hot -> hot.split() == Dimension.CATEGORY_3)
                .limit(LEADING)
                .map(hot -> hot.name() + "（" + hot.count().count() + "件，增加"
                        + hot.count().rise() + "件）")
                .collect(Collectors.joining("、"));
        return said.isEmpty() ? "" : "与上期相比，增加较多的诉求事项为" + said + "。";
    }

    private String open() {
        return "截至" + ReportPeriod.day(figures.period().to()) + "，尚未归档的工单" + number("open-backlog") + "件，超期未办的派单件"
                + number("overdue-backlog") + "件。";
    }

    private long number(String measure) {
        return figures.of(measure).count();
    }
}
