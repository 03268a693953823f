package cn.hotline.statistics.querying;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Bucket;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;

/** What a figure is compared with 对比. */
public enum Comparison implements Coded {
    YEAR_ON_YEAR("同比", "与上年同期比：月、季等取上年同名期间；周取上年同一周次；其余取上年同月同日。"),
    PERIOD_ON_PERIOD("环比", "与上一期间比：月比上月、季比上季，不论天数多少；以起止日给出的期间若为整月取此前同数的整月，否则取此前同样天数。按周期分组时每一行与其前一周期比。");

    /** How a period that is not over, and months of unlike length, are treated. */
    public static final String RULE = "期间未结束时，对比期截到同一进度（今日视为已过）：十月一日至十五日比九月一日至十五日；对比期较短的到其末日为止；"
            + "期间以月末为止的，对比期也到月末。百分率的变化为百分点，其余为百分数；都由未取整的数计算。";

    private final String label;
    private final String text;

    Comparison(String label, String text) {
        this.label = label;
        this.text = text;
    }

    /** @throws DomainException {@code unknown-comparison} */
    public static Comparison ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(StatisticsError.UNKNOWN_COMPARISON, code));
    }

    @Override
    public String label() {
        return label;
    }

    /** How it is compared, in words. */
    public String text() {
        return text;
    }

    /** The period compared with. @param rows the stretches the figures are split by, null for none */
    Period previous(Period period, Bucket rows, LocalDate today) {
        boolean cut = period.isIncomplete(today) && !today.isBefore(period.from());
        LocalDate last = cut ? today : period.to();
        LocalDate from = back(period, rows, period.from());
        LocalDate to = back(period, rows, last);
        boolean ofMonths = stretch(period, rows) != null ? stretch(period, rows).isOfMonths() : isByMonths(period);
        if (!cut && ofMonths && last.plusDays(1).getDayOfMonth() == 1) {
            to = to.withDayOfMonth(to.lengthOfMonth());
        }
        return new Period(from, to, null);
    }

    /** The code of the stretch a row is compared with; null when there is none. */
    String previousCode(Bucket rows, String code) {
        LocalDate first = rows.firstDay(code);
        if (this == PERIOD_ON_PERIOD) {
            return rows.codeOf(rows.plus(first, -1));
        }
        LocalDate then = yearBefore(rows, first);
        boolean same = rows == Bucket.WEEK
                ? then.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                : then.getDayOfMonth() == first.getDayOfMonth();
        return same ? rows.codeOf(then) : null;
    }

    private LocalDate back(Period period, Bucket rows, LocalDate day) {
        Bucket stretch = stretch(period, rows);
        if (this == YEAR_ON_YEAR) {
            return yearBefore(stretch, day);
        }
        if (stretch != null) {
            return stretch.plus(day, -1);
        }
        return period.months() > 0
                ? day.minusMonths(period.months())
                : day.minusDays(ChronoUnit.DAYS.between(period.from(), period.to()) + 1);
    }

    private boolean isByMonths(Period period) {
        return this == YEAR_ON_YEAR || period.months() > 0;
    }

    private static Bucket stretch(Period period, Bucket rows) {
        return rows == null ? period.kind() : rows;
    }

    private static LocalDate yearBefore(Bucket stretch, LocalDate day) {
        return stretch == Bucket.WEEK
                ? day.with(IsoFields.WEEK_BASED_YEAR, day.get(IsoFields.WEEK_BASED_YEAR) - 1L)
                : day.minusYears(1);
    }
}
