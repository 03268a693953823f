package cn.hotline.statistics.reporting.composing;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.reporting.figuring.Occurrence;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.reporting.figuring.Split;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary 摘要 of a report: exact numbers in official Chinese. */
final class Summary {
    private static final int LEADING = 3;

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
        long registered = number(Occurrence.REGISTERED);
        if (registered == 0) {
            return days + "，未受理" + subject + "。";
        }
        return days + "，共受理" + subject + registered + "件，" + Wording.compared(figures.of(Occurrence.REGISTERED))
                + "。期内直接答复" + number(Occurrence.ANSWERED) + "件，立案" + number(Occurrence.FILED) + "件，派出派单件"
                + number(Occurrence.DISPATCHED) + "件，办结派单件" + number(Occurrence.CLOSED) + "件。";
    }

    private String leading() {
        List<String> sentences = new ArrayList<>();
        leading(Split.CHANNEL, "从来源渠道看").ifPresent(sentences::add);
        leading(Split.TYPE, "从诉求类型看").ifPresent(sentences::add);
        leading(Split.CATEGORY, "从诉求类别看").ifPresent(sentences::add);
        leading(Split.STREET, "从街道分布看").ifPresent(sentences::add);
        return String.join("", sentences);
    }

    private java.util.Optional<String> leading(Split split, String beginning) {
        List<Part> leading = figures.of(split).stream()
                .filter(part -> part.count().current() > 0)
                .limit(LEADING)
                .toList();
        if (leading.isEmpty()) {
            return java.util.Optional.empty();
        }
        String which = leading.size() == 1 ? "均为" : "居前" + (leading.size() == 2 ? "两" : "三") + "位的依次为";
        boolean onlyOne = leading.size() == 1;
        return java.util.Optional.of(beginning + "，" + which
                + leading.stream()
                        .map(part -> part.name()
                                + (onlyOne
                                        ? "（" + part.count().current() + "件）"
                                        : "（" + Wording.share(part.count(), number(Occurrence.REGISTERED)) + "）"))
                        .collect(Collectors.joining("、"))
                + "。");
    }

    private String rates() {
        String said = Stream.of(
                        Indicator.TIMELY_TRANSFER,
                        Indicator.TIMELY_SIGNING,
                        Indicator.TIMELY_CLOSING,
                        Indicator.FINAL_SATISFACTION,
                        Indicator.SOLVING)
                .map(indicator -> Wording.rate(figures.of(indicator)))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("，"));
        return said.isEmpty() ? "" : "从办理质效看，" + said + "。";
    }

    private String hot() {
        String said = figures.hot().stream()
                .filter(hot -> hot.split() == Split.MATTER)
                .limit(LEADING)
                .map(hot -> hot.name() + "（" + hot.count().current() + "件，增加"
                        + hot.count().rise() + "件）")
                .collect(Collectors.joining("、"));
        return said.isEmpty() ? "" : "与上期相比，增加较多的诉求事项为" + said + "。";
    }

    private String open() {
        return "截至" + moment(figures.asOf()) + "，尚未归档的工单" + figures.open() + "件，其中超期未回复的派单件" + figures.overdue() + "件。";
    }

    private long number(Occurrence what) {
        return figures.of(what).current();
    }
}
