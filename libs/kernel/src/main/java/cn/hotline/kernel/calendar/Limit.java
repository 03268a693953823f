package cn.hotline.kernel.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much time a step of a case is given (时限): so many working days, so much working time, or natural time.
 *
 * <p>Its text form, for a database column, a configuration key and JSON, is {@code 5wd} (working days), {@code 240wm} (working
 * minutes) or an ISO-8601 duration such as {@code PT2H} (natural time). {@link #toString} and {@link #parse} are each other's
 * inverse. What a working day is worth is said by the {@link WorkCalendar}.
 *
 * @param unit what is counted
 * @param amount how many, 0 up to the {@link Unit#max} of the unit; 0 is what remains of a limit used up
 */
public record Limit(Unit unit, long amount) {

    /** What a limit counts (时限单位). */
    public enum Unit {
        /** 工作日; at most 3,650. */
        WORKING_DAYS(3_650),
        /** 工作分钟; at most 3,650 × 1,440. */
        WORKING_MINUTES(3_650L * 1_440),
        /** 自然时间, the 24-hour clock, in minutes; at most 3,650 days. */
        NATURAL_MINUTES(3_650L * 1_440);

        private final long max;

        Unit(long max) {
            this.max = max;
        }

        /** The most a limit of this unit may be: ten years and more, so that a slip of the pen is caught. */
        public long max() {
            return max;
        }
    }

    private static final Pattern WORKING = Pattern.compile("(\\d{1,9})(wd|wm)");

    /** @throws IllegalArgumentException if the amount is out of range */
    public Limit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0 || amount > unit.max()) {
            throw new IllegalArgumentException(
                    "a limit in " + unit + " must be 0 to " + unit.max() + ", not " + amount);
        }
    }

    /** So many working days, 0 to 3,650. */
    public static Limit ofWorkingDays(int days) {
        return new Limit(Unit.WORKING_DAYS, days);
    }

    /** So many hours of working time, 0 to 87,600; kept as minutes, so {@code ofWorkingHours(4)} is {@code 240wm}. */
    public static Limit ofWorkingHours(int hours) {
        return ofWorkingMinutes(hours * 60L);
    }

    /** So many minutes of working time, 0 to 5,256,000. */
    public static Limit ofWorkingMinutes(long minutes) {
        return new Limit(Unit.WORKING_MINUTES, minutes);
    }

    /**
     * So much time on the 24-hour clock (紧急 24 h, 特急 2 h), 0 to 3,650 days.
     *
     * @throws IllegalArgumentException if it is not whole minutes: every clock here runs to the minute
     */
    public static Limit ofNatural(Duration duration) {
        if (!duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
            throw new IllegalArgumentException("not whole minutes: " + duration);
        }
        return new Limit(Unit.NATURAL_MINUTES, duration.toMinutes());
    }

    /**
     * Reads the text form: {@code 5wd}, {@code 240wm}, {@code PT2H}.
     *
     * @throws IllegalArgumentException if the text is none of these, or out of range
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Limit parse(String text) {
        if (text == null) {
            throw new IllegalArgumentException("no limit");
        }
        Matcher working = WORKING.matcher(text);
        if (working.matches()) {
            long amount = Long.parseLong(working.group(1));
            return new Limit(working.group(2).equals("wd") ? Unit.WORKING_DAYS : Unit.WORKING_MINUTES, amount);
        }
        try {
            return ofNatural(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException("not a limit such as 5wd, 240wm or PT2H: " + text, e);
        }
    }

    /**
     * The limit of a redo (重办): half of this one, rounded up to the whole unit, and no less than the minimum.
     *
     * <p>5 working days give 3, 1 gives 1. The minimum holds for limits of its own unit only; a limit of another unit is just
     * halved. "At least one working day" would otherwise give a 特急 case of 2 hours more time to redo than it had at first.
     *
     * @param minimum by default {@code ofWorkingDays(1)}
     */
    public Limit half(Limit minimum) {
        Limit half = new Limit(unit, (amount + 1) / 2);
        return minimum.unit == unit && minimum.amount > half.amount ? minimum : half;
    }

    /** Whether this limit runs on the 24-hour clock and takes no notice of nights, weekends and holidays. */
    public boolean isNatural() {
        return unit == Unit.NATURAL_MINUTES;
    }

    /** For people, e.g. 5 个工作日, 4 个工作小时, 24 小时（自然时间）. */
    public String label() {
        boolean wholeHours = amount % 60 == 0;
        return switch (unit) {
            case WORKING_DAYS -> amount + " 个工作日";
            case WORKING_MINUTES -> wholeHours ? amount / 60 + " 个工作小时" : amount + " 个工作分钟";
            case NATURAL_MINUTES -> wholeHours ? amount / 60 + " 小时（自然时间）" : amount + " 分钟（自然时间）";
        };
    }

    /** The text form that {@link #parse} reads. */
    @Override
    @JsonValue
    public String toString() {
        return switch (unit) {
            case WORKING_DAYS -> amount + "wd";
            case WORKING_MINUTES -> amount + "wm";
            case NATURAL_MINUTES -> Duration.ofMinutes(amount).toString();
        };
    }
}
