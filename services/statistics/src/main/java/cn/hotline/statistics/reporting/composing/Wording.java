package cn.hotline.statistics.reporting.composing;

import cn.hotline.statistics.reporting.figuring.Comparison;
import cn.hotline.statistics.reporting.figuring.RateComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How figures are said 数据表述 in official Chinese: 同比上升12.34%, 环比持平; nothing is compared with nothing. */
final class Wording {
    private Wording() {}

    /** E.g. 同比上升12.34%，环比持平. */
    static String compared(Comparison count) {
        return onYear(count) + "，" + onPrevious(count);
    }

    static String onYear(Comparison count) {
        return "同比" + change(count.onYear(), count.current() - count.yearBefore(), "去年同期为零", "%");
    }

    static String onPrevious(Comparison count) {
        return "环比" + change(count.onPrevious(), count.rise(), "上期为零", "%");
    }

    /** E.g. 按时办结率98.12%（同比上升0.35个百分点，环比持平）; empty for a rate without a value. */
    static String rate(RateComparison rate) {
        BigDecimal value = RateComparison.value(rate.current());
        if (value == null) {
            return "";
        }
        boolean average = rate.indicator().isAverage();
        String unit = average ? "次" : "个百分点";
        List<String> compared = new ArrayList<>();
        if (rate.onYear() != null) {
            compared.add("同比" + change(rate.onYear(), rate.onYear().signum(), "", unit));
        }
        if (rate.onPrevious() != null) {
            compared.add("环比" + change(rate.onPrevious(), rate.onPrevious().signum(), "", unit));
        }
        return rate.indicator().label()
                + value
                + (average ? "次" : "%")
                + (compared.isEmpty() ? "" : "（" + String.join("，", compared) + "）");
    }

    /** E.g. 1,234件，占12.34%. */
    static String share(Comparison count, long whole) {
        BigDecimal share = count.shareOf(whole);
        return count.current() + "件" + (share == null ? "" : "，占" + share + "%");
    }

    private static String change(BigDecimal change, long difference, String nothingBefore, String unit) {
        if (difference == 0) {
            return "持平";
        }
        if (change == null) {
            return "增加" + difference + "件（" + nothingBefore + "）";
        }
        return (difference > 0 ? "上升" : "下降") + change.abs() + unit;
    }
}
