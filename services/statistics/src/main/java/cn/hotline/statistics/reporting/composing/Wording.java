package cn.hotline.statistics.reporting.composing;

import static cn.hotline.statistics.querying.Comparison.PERIOD_ON_PERIOD;
import static cn.hotline.statistics.querying.Comparison.YEAR_ON_YEAR;

import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.Reading;
import cn.hotline.statistics.reporting.figuring.Compared;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How figures are said 数据表述 in official Chinese: 同比上升12.34%, 环比持平; nothing is compared with nothing. */
final class Wording {
    private Wording() {}

    /** E.g. 同比上升12.34%，环比持平. */
    static String compared(Compared count) {
        return compared(count, YEAR_ON_YEAR, "去年同期") + "，" + compared(count, PERIOD_ON_PERIOD, "上期");
    }

    private static String compared(Compared count, Comparison comparison, String then) {
        return count.count() > 0 && count.then(comparison).numerator() == 0
                ? then + "为零、不计" + comparison.label()
                : comparison.label() + change(count, comparison);
    }

    /** E.g. 按时办结率98.12%（同比上升0.35个百分点，环比持平）; empty for a rate without a value. */
    static String rate(Compared rate) {
        Reading now = rate.current();
        if (now.value() == null) {
            return "";
        }
        String compared = Stream.of(YEAR_ON_YEAR, PERIOD_ON_PERIOD)
                .filter(comparison -> rate.change(comparison) != null)
                .map(comparison -> comparison.label() + change(rate, comparison))
                .collect(Collectors.joining("，"));
        return now.measure().label()
                + now.value()
                + now.measure().unit()
                + (compared.isEmpty() ? "" : "（" + compared + "）");
    }

    /** E.g. 1234件，占12.34%. */
    static String share(Compared count, long whole) {
        BigDecimal share = count.shareOf(whole);
        return count.count() + "件" + (share == null ? "" : "，占" + share + "%");
    }

    private static String change(Compared figure, Comparison comparison) {
        BigDecimal change = figure.change(comparison);
        if (change == null || change.signum() == 0) {
            return "持平";
        }
        String unit = figure.current().measure().kind() == Measure.Kind.RATE ? "个百分点" : "%";
        return (change.signum() > 0 ? "上升" : "下降") + change.abs() + unit;
    }
}
