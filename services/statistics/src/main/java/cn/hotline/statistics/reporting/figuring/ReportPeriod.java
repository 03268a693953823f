package cn.hotline.statistics.reporting.figuring;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The days a report is about 报告期. */
public record ReportPeriod(PeriodKind kind, LocalDate from, LocalDate to) {
    private static final String[] QUARTERS = {"一", "二", "三", "四"};
    private static final int WEEKS_OF_A_YEAR = 52;

    /** How the period is written in requests and stored, e.g. {@code 2026-W47}. */
    public String key() {
        return switch (kind) {
            case DAY -> from.toString();
            case WEEK -> "%d-W%02d".formatted(weekYear(), week());
            case MONTH -> "%d-%02d".formatted(from.getYear(), from.getMonthValue());
            case QUARTER -> from.getYear() + "-Q" + quarter();
            case HALF_YEAR -> from.getYear() + "-H" + half();
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    /** How people call it, e.g. 2026年第47周. */
    public String label() {
        return switch (kind) {
            case DAY -> day(from);
            case WEEK -> weekYear() + "年第" + week() + "周";
            case MONTH -> from.getYear() + "年" + from.getMonthValue() + "月";
            case QUARTER -> from.getYear() + "年第" + QUARTERS[quarter() - 1] + "季度";
            case HALF_YEAR -> from.getYear() + (half() == 1 ? "年上半年" : "年下半年");
            case YEAR -> from.getYear() + "年";
        };
    }

    /** Its days in words, e.g. 2026年11月16日至11月22日. */
    public String days() {
        if (kind == PeriodKind.DAY) {
            return day(from);
        }
        String end = from.getYear() == to.getYear() ? to.getMonthValue() + "月" + to.getDayOfMonth() + "日" : day(to);
        return day(from) + "至" + end;
    }

    /** A day in words. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The period before 上期, which 环比 compares with. */
    public ReportPeriod previous() {
        return kind.containing(from.minusDays(1));
    }

    /** The period after. */
    public ReportPeriod next() {
        return kind.containing(to.plusDays(1));
    }

    /**
     * The same period a year before 去年同期, which 同比 compares with. A week is compared with the one 52 weeks before, which has the same days of
     * the week; 29 February with 28 February.
     */
    public ReportPeriod yearBefore() {
        return kind.containing(kind == PeriodKind.WEEK ? from.minusWeeks(WEEKS_OF_A_YEAR) : from.minusYears(1));
    }

    private int weekYear() {
        return from.get(IsoFields.WEEK_BASED_YEAR);
    }

    private int week() {
        return from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private int quarter() {
        return from.get(IsoFields.QUARTER_OF_YEAR);
    }

    private int half() {
        return quarter() > 2 ? 2 : 1;
    }
}
