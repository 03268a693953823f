package cn.hotline.statistics.reporting.figuring;

import cn.hotline.kernel.Coded;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a report's period is 报告期; weeks run from Monday to Sunday and are numbered by ISO 8601. */
public enum PeriodKind implements Coded {
    DAY("日", "(\\d{4})-(\\d{2})-(\\d{2})"),
    WEEK("周", "(\\d{4})-W(\\d{2})"),
    MONTH("月", "(\\d{4})-(\\d{2})"),
    QUARTER("季", "(\\d{4})-Q([1-4])"),
    HALF_YEAR("半年", "(\\d{4})-H([12])"),
    YEAR("年", "(\\d{4})");

    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;
    private static final int FIRST_IN_WEEK_ONE = 4;

    private final String label;
    private final Pattern form;

    PeriodKind(String label, String form) {
        this.label = label;
        this.form = Pattern.compile(form);
    }

    @Override
    public String label() {
        return label;
    }

    /** The period with a key, e.g. {@code 2026-11-20}, {@code 2026-W47}, {@code 2026-10}, {@code 2026-Q3}, {@code 2026-H1}, {@code 2026}. */
    public Optional<ReportPeriod> parse(String key) {
        Matcher matcher = form.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int part = matcher.groupCount() > 1 ? Integer.parseInt(matcher.group(2)) : 1;
        int day = matcher.groupCount() > 2 ? Integer.parseInt(matcher.group(3)) : 1;
        try {
            ReportPeriod found = containing(
                    switch (this) {
                        case DAY -> LocalDate.of(year, part, day);
                        case WEEK -> LocalDate.of(year, 1, FIRST_IN_WEEK_ONE).plusWeeks(part - 1L);
                        case MONTH, YEAR -> LocalDate.of(year, part, 1);
                        case QUARTER -> LocalDate.of(year, (part - 1) * QUARTER_MONTHS + 1, 1);
                        case HALF_YEAR -> LocalDate.of(year, (part - 1) * HALF_YEAR_MONTHS + 1, 1);
                    });
            return Optional.of(found).filter(period -> period.key().equals(key));
        } catch (java.time.DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The period a day lies in. */
    public ReportPeriod containing(LocalDate day) {
        LocalDate from =
                switch (this) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case HALF_YEAR ->
                        LocalDate.of(
                                day.getYear(), day.getMonthValue() > HALF_YEAR_MONTHS ? HALF_YEAR_MONTHS + 1 : 1, 1);
                    case YEAR -> day.withDayOfYear(1);
                };
        return new ReportPeriod(this, from, next(from).minusDays(1));
    }

    LocalDate next(LocalDate from) {
        return switch (this) {
            case DAY -> from.plusDays(1);
            case WEEK -> from.plusWeeks(1);
            case MONTH -> from.plusMonths(1);
            case QUARTER -> from.plusMonths(QUARTER_MONTHS);
            case HALF_YEAR -> from.plusMonths(HALF_YEAR_MONTHS);
            case YEAR -> from.plusYears(1);
        };
    }
}
