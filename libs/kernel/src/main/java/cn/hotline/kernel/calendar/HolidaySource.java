package cn.hotline.kernel.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the exceptions to "Monday to Friday" come from (节假日安排): the published holidays, or a district's own data.
 *
 * <p>INVARIANT: the same day always gives the same answer, from any thread; a {@link WorkCalendar} remembers what it was told.
 * When the data change, make a new source and a new calendar.
 */
@FunctionalInterface
public interface HolidaySource {

    /** What a source says about a day (放假或调休); it is silent about an ordinary day. */
    enum Mark {
        /** 放假: a day off. */
        HOLIDAY(DayKind.HOLIDAY),
        /** 调休上班: a day that is worked. */
        MAKE_UP(DayKind.MAKE_UP),
        /** 半天: a day that is worked until noon. */
        HALF_DAY(DayKind.HALF_DAY);

        private final DayKind kind;

        Mark(DayKind kind) {
            this.kind = kind;
        }

        /** What a day so marked is. */
        DayKind kind() {
            return kind;
        }
    }

    /**
     * What this source says about the day.
     *
     * @param day a date in Asia/Shanghai, not null
     * @return empty when the source says nothing: the day of the week decides
     */
    Optional<Mark> markOf(LocalDate day);

    /**
     * This source first and, for the days it is silent about, the next one.
     *
     * <p>So overrides stand before the published data: {@code overrides.orElse(new StateCouncilHolidays())}. An override cancels a
     * published mark with the opposite one: {@code MAKE_UP} on a day off, {@code HOLIDAY} on a make-up day.
     */
    default HolidaySource orElse(HolidaySource next) {
        Objects.requireNonNull(next, "next");
        return day -> markOf(day).or(() -> next.markOf(day));
    }

    /** A source of exactly these marks; the map is copied, no key or value may be null. */
    static HolidaySource of(Map<LocalDate, Mark> marks) {
        Map<LocalDate, Mark> copy = Map.copyOf(marks);
        return day -> Optional.ofNullable(copy.get(day));
    }

    /** A source that is silent about every day: plain weekdays. */
    static HolidaySource none() {
        return day -> Optional.empty();
    }
}
