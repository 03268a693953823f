package cn.hotline.kernel.calendar;

import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The work calendar (工作日历): which minutes are working time in {@link DistrictTime}, and so when a limit (时限) is due.
 *
 * <p>The working clock runs within the {@link WorkingHours} of working days: Monday to Friday and make-up days (调休), without
 * legal holidays (法定节假日); on a half day 半天 until noon only. In a year nobody has published holidays for, plain weekdays apply; see {@link #isPublished}.
 *
 * <p><b>To the minute.</b> Every instant that comes in is cut to its minute (10:15:59 counts as 10:15), and what goes out is a
 * whole minute. A reply at 17:30:40 is therefore in time for a due time of 17:30; compare with {@link #toMinute}.
 *
 * <p><b>Range.</b> Instants of the years 1992 to 2199, or {@link IllegalArgumentException}. INVARIANT: since 1992 China keeps one
 * offset all year, so a local day has 1,440 minutes.
 *
 * <p>Immutable and thread safe; a day's kind is looked up once and remembered. Work grows with the number of days in a span, not
 * with the minutes.
 */
public final class WorkCalendar {

    private static final int MINUTES_OF_DAY = 24 * 60;
    static final int FIRST_YEAR = 1992;
    static final int LAST_YEAR = 2199;
    private static final Instant EARLIEST = startOf(FIRST_YEAR);
    private static final Instant END = startOf(LAST_YEAR + 1);

    private final WorkingHours hours;
    private final OpenTime open;

    /** A calendar of these opening hours, with these holidays and make-up days. */
    public WorkCalendar(WorkingHours hours, HolidaySource holidays) {
        this.hours = Objects.requireNonNull(hours, "hours");
        this.open = new OpenTime(hours, Objects.requireNonNull(holidays, "holidays"));
    }

    /** The calendar of a district without rules of its own: standard hours, the State Council's holidays. */
    public static WorkCalendar standard() {
        return new WorkCalendar(WorkingHours.STANDARD, new StateCouncilHolidays());
    }

    /** The instant cut to its minute; the form in which two instants are compared for "in time". */
    public static Instant toMinute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The opening hours of a whole working day here. */
    public WorkingHours hours() {
        return hours;
    }

    /** What the date is: a holiday, make-up day or half day if the holiday data say so, else workday or weekend. */
    public DayKind kindOf(LocalDate date) {
        return open.kindOf(date);
    }

    /** Whether the office is open on the date: a workday, a make-up day or a half day. */
    public boolean isWorkingDay(LocalDate date) {
        return kindOf(date).isWorking();
    }

    /**
     * Whether the holidays of the year are known here, so that a due time in it is final.
     *
     * <p>Rule: National Day, 1 October, is a day off in every notice (《全国年节及纪念日放假办法》); a year without it has no notice. A
     * single override, such as a typhoon day, does not make a year published; a whole notice given as overrides does.
     */
    public boolean isPublished(int year) {
        return kindOf(LocalDate.of(year, 10, 1)) == DayKind.HOLIDAY;
    }

    /**
     * Working minutes from one instant to another, both cut to the minute; the working minutes that begin in [from, to).
     *
     * @return negative when {@code to} is before {@code from}: with {@code to} a due time, by how much it is overdue
     * @throws IllegalArgumentException if an instant is out of range
     */
    public long workingMinutesBetween(Instant from, Instant to) {
        LocalDateTime start = local(from);
        LocalDateTime end = local(to);
        return end.isBefore(start) ? -open.between(end, start) : open.between(start, end);
    }

    /**
     * When a limit that starts at {@code from} is due (到期时间).
     *
     * <p>Working time: the <em>earliest</em> instant with exactly that many working minutes since {@code from}. Hence
     * <ul>
     *   <li>N working days are N × {@link WorkingHours#minutesPerDay} working minutes (420 by default), also over a half day. Started at 10:15 on a
     *       Monday, 5 working days are due at 10:15 on the fifth working day after; started at an opening, at the closing of the
     *       fifth day.
     *   <li>a start outside working hours counts from the next opening.
     *   <li>a due time that falls on a closing stays there: 17:30, not 09:00 of the next working day; 12:00, not 13:30.
     *   <li>a limit of nothing is due at {@code from}, whenever that is.
     * </ul>
     * Natural time: that many minutes later, day and night.
     *
     * @return a whole minute
     * @throws IllegalArgumentException if the instant is out of range
     * @throws IllegalStateException if the holiday data leave no day to work
     */
    public Instant plus(Instant from, Limit limit) {
        return instant(due(local(from), limit));
    }

    /**
     * The instant from which a limit is left until {@code to}: the mark "1 working day left" (临期) of a due time.
     *
     * <p>Working time: the <em>latest</em> instant with exactly that many working minutes until {@code to}; so it falls on an opening,
     * not on the closing before, when there is somebody to be warned. It undoes {@link #plus}: {@code minus(plus(t, n), n)} is
     * {@code t} for every {@code t} at which the office is open, and {@code plus(minus(d, n), n)} is {@code d} for every {@code d} that
     * a limit of more than nothing can be due at. Natural time: that many minutes earlier.
     *
     * @return a whole minute
     * @throws IllegalArgumentException if the instant is out of range
     * @throws IllegalStateException if the holiday data leave no day to work
     */
    public Instant minus(Instant to, Limit limit) {
        LocalDateTime end = local(to);
        return instant(
                limit.isNatural() ? end.minusMinutes(limit.amount()) : open.before(end, workingMinutesOf(limit)));
    }

    /**
     * The ledger of the working clock between two instants ("why is it due 17:30?"), in order of time.
     *
     * <p>A working day gives one segment for each stretch of opening hours that was counted; nights and lunch breaks are the gaps. A
     * weekend day or holiday gives one segment of 0 minutes, which says why it was left out. The minutes add up to
     * {@link #workingMinutesBetween}.
     *
     * @throws IllegalArgumentException if an instant is out of range, or {@code to} is before {@code from}
     */
    public List<ClockSegment> explain(Instant from, Instant to) {
        LocalDateTime start = local(from);
        LocalDateTime end = local(to);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the span ends before it begins: " + from + " to " + to);
        }
        return ledger(start, end, false);
    }

    /**
     * The ledger of a limit from its start to its due time; the minutes add up to the limit.
     *
     * <p>Working time as in {@link #explain(Instant, Instant)}; natural time gives one segment a day, every minute counted.
     *
     * @throws IllegalArgumentException if the instant is out of range
     */
    public List<ClockSegment> explain(Instant from, Limit limit) {
        LocalDateTime start = local(from);
        return ledger(start, due(start, limit), limit.isNatural());
    }

    private long workingMinutesOf(Limit limit) {
        return limit.unit() == Limit.Unit.WORKING_DAYS ? limit.amount() * hours.minutesPerDay() : limit.amount();
    }

    private LocalDateTime due(LocalDateTime start, Limit limit) {
        return limit.isNatural() ? start.plusMinutes(limit.amount()) : open.after(start, workingMinutesOf(limit));
    }

    private List<ClockSegment> ledger(LocalDateTime start, LocalDateTime end, boolean natural) {
        List<ClockSegment> segments = new ArrayList<>();
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            int from = day.equals(start.toLocalDate()) ? minuteOfDay(start) : 0;
            int to = day.equals(end.toLocalDate()) ? minuteOfDay(end) : MINUTES_OF_DAY;
            if (natural || !isWorkingDay(day)) {
                addSegment(segments, day, from, to, natural);
            } else {
                for (WorkingHours.Span span : open.hoursOf(day).spans()) {
                    addSegment(
                            segments, day, Math.max(from, span.openMinute()), Math.min(to, span.closeMinute()), true);
                }
            }
        }
        return List.copyOf(segments);
    }

    private void addSegment(List<ClockSegment> segments, LocalDate day, int from, int to, boolean counted) {
        if (from < to) {
            segments.add(new ClockSegment(day, timeOf(from), timeOf(to), counted ? to - from : 0, kindOf(day)));
        }
    }

    private static LocalTime timeOf(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay % MINUTES_OF_DAY * 60L);
    }

    private static int minuteOfDay(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() / 60;
    }

    private static LocalDateTime local(Instant instant) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(END)) {
            throw new IllegalArgumentException("not in the years " + FIRST_YEAR + " to " + LAST_YEAR + ": " + instant);
        }
        return LocalDateTime.ofInstant(toMinute(instant), DistrictTime.ZONE);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(DistrictTime.ZONE).toInstant();
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(DistrictTime.ZONE).toInstant();
    }
}
