package cn.hotline.statistics.indicating;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of time figures are split by 周期; weeks begin on Monday (ISO 8601), days are those of the district. */
public enum Bucket implements Axis {
    DAY("日", "\\d{4}-\\d{2}-\\d{2}"),
    WEEK("周", "(\\d{4})-W(\\d{2})"),
    MONTH("月", "(\\d{4})-(\\d{2})"),
    QUARTER("季度", "(\\d{4})-Q([1-4])"),
    HALF_YEAR("半年", "(\\d{4})-H([12])"),
    YEAR("年", "(\\d{4})");

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS_OF_YEAR = 12;

    private final String label;
    private final Pattern form;

    Bucket(String label, String form) {
        this.label = label;
        this.form = Pattern.compile(form);
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is made of whole months. */
    public boolean isOfMonths() {
        return compareTo(MONTH) >= 0;
    }

    /** The code of the stretch a day lies in, over a date or a local time in SQL. */
    public String expression(String day) {
        return switch (this) {
            case DAY -> "to_char(" + day + ", 'YYYY-MM-DD')";
            case WEEK -> "to_char(" + day + ", 'IYYY-\"W\"IW')";
            case MONTH -> "to_char(" + day + ", 'YYYY-MM')";
            case QUARTER -> "to_char(" + day + ", 'YYYY-\"Q\"Q')";
            case HALF_YEAR ->
                "to_char(" + day + ", 'YYYY') || case when extract(month from " + day
                        + ") <= 6 then '-H1' else '-H2' end";
            case YEAR -> "to_char(" + day + ", 'YYYY')";
        };
    }

    /** The code of the stretch a day lies in. */
    public String codeOf(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEAR -> "%04d-H%d".formatted(day.getYear(), day.getMonthValue() <= MONTHS_OF_HALF ? 1 : 2);
            case YEAR -> "%04d".formatted(day.getYear());
        };
    }

    /** The first day of the stretch of this code. @throws DomainException {@code unknown-period} */
    public LocalDate firstDay(String code) {
        Matcher read = form.matcher(code == null ? "" : code);
        if (!read.matches()) {
            throw new DomainException(StatisticsError.UNKNOWN_PERIOD, name() + " " + code);
        }
        try {
            LocalDate first =
                    switch (this) {
                        case DAY -> LocalDate.parse(code);
                        case WEEK ->
                            LocalDate.of(number(read, 1), 1, 4)
                                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(read, 2))
                                    .with(java.time.DayOfWeek.MONDAY);
                        case MONTH -> LocalDate.of(number(read, 1), number(read, 2), 1);
                        case QUARTER -> LocalDate.of(number(read, 1), (number(read, 2) - 1) * MONTHS_OF_QUARTER + 1, 1);
                        case HALF_YEAR -> LocalDate.of(number(read, 1), (number(read, 2) - 1) * MONTHS_OF_HALF + 1, 1);
                        case YEAR -> LocalDate.of(number(read, 1), 1, 1);
                    };
            if (!codeOf(first).equals(code)) {
                throw new DateTimeException(code);
            }
            return first;
        } catch (DateTimeException noSuchDay) {
            throw new DomainException(StatisticsError.UNKNOWN_PERIOD, name() + " " + code);
        }
    }

    /** The first day of the stretch that lies so many stretches later, earlier if negative. */
    public LocalDate plus(LocalDate first, int stretches) {
        return switch (this) {
            case DAY -> first.plusDays(stretches);
            case WEEK -> first.plusWeeks(stretches);
            case MONTH -> first.plusMonths(stretches);
            case QUARTER -> first.plusMonths((long) stretches * MONTHS_OF_QUARTER);
            case HALF_YEAR -> first.plusMonths((long) stretches * MONTHS_OF_HALF);
            case YEAR -> first.plusMonths((long) stretches * MONTHS_OF_YEAR);
        };
    }

    private static int number(Matcher read, int group) {
        return Integer.parseInt(read.group(group));
    }
}
