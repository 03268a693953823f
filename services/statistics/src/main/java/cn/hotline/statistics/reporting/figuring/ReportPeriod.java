package cn.hotline.statistics.reporting.figuring;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.querying.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The days a report is about 报告期: a stretch of the calendar. */
public record ReportPeriod(Bucket kind, LocalDate from, LocalDate to) {
    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    /** @throws DomainException {@code unknown-period} */
    public static ReportPeriod of(Bucket kind, String key) {
        return beginning(kind, kind.firstDay(key));
    }

    /** The period a day lies in. */
    public static ReportPeriod containing(Bucket kind, LocalDate day) {
        return of(kind, kind.codeOf(day));
    }

    private static ReportPeriod beginning(Bucket kind, LocalDate first) {
        return new ReportPeriod(kind, first, kind.plus(first, 1).minusDays(1));
    }

    /** How the period is written in requests and stored, e.g. {@code 2026-W47}. */
    public String key() {
        return kind.codeOf(from);
    }

    /** The same days as figures are asked for. */
    Period asked() {
        return Period.of(kind, key());
    }

    /** The period before. */
    public ReportPeriod previous() {
        return beginning(kind, kind.plus(from, -1));
    }

    /** How people call it, e.g. 2026年第47周. */
    public String label() {
        String year = from.getYear() + "年";
        return switch (kind) {
            case DAY -> day(from);
            case WEEK -> from.get(IsoFields.WEEK_BASED_YEAR) + "年第" + from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "周";
            case MONTH -> year + from.getMonthValue() + "月";
            case QUARTER -> year + "第" + QUARTERS[from.get(IsoFields.QUARTER_OF_YEAR) - 1] + "季度";
            case HALF_YEAR -> year + (from.getMonthValue() == 1 ? "上半年" : "下半年");
            case YEAR -> year;
        };
    }

    /** Its days in words, e.g. 2026年11月16日至11月22日. */
    public String days() {
        if (kind == Bucket.DAY) {
            return day(from);
        }
        String end = from.getYear() == to.getYear() ? to.getMonthValue() + "月" + to.getDayOfMonth() + "日" : day(to);
        return day(from) + "至" + end;
    }

    /** A day in words. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
