package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.ClockSegment;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.watching.MergedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that counts for a clock 计时时段: from its start, without the times its case was merged 并案.
 *
 * @param merged in the order of time; none for a case never merged
 */
record CountedTime(Instant startedAt, List<MergedTime> merged) {
    /** Leaves out later merged times too. */
    CountedTime without(List<MergedTime> later) {
        return new CountedTime(
                startedAt, Stream.concat(merged.stream(), later.stream()).toList());
    }

    /**
     * When a limit is due.
     *
     * <p>A limit used up before a merger stays due when it was.
     */
    Instant dueAt(WorkCalendar calendar, Limit limit) {
        List<Stretch> stretches = stretches(calendar, limit);
        Stretch last = stretches.get(stretches.size() - 1);
        return calendar.plus(last.from, last.counted);
    }

    /** The ledger of a limit; its minutes add up to the limit. */
    List<ClockSegment> explain(WorkCalendar calendar, Limit limit) {
        return stretches(calendar, limit).stream()
                .flatMap(stretch -> calendar.explain(stretch.from, stretch.counted).stream())
                .toList();
    }

    /** How many working minutes counted until a moment. */
    long workingMinutesUntil(WorkCalendar calendar, Instant at) {
        Instant from = startedAt;
        long counted = 0;
        for (MergedTime time : merged) {
            counted += working(calendar, from, time.mergedAt().isBefore(at) ? time.mergedAt() : at);
            from = time.unmergedAt();
        }
        return counted + working(calendar, from, at);
    }

    private List<Stretch> stretches(WorkCalendar calendar, Limit limit) {
        Limit.Unit unit = limit.isNatural() ? limit.unit() : Limit.Unit.WORKING_MINUTES;
        long left = limit.isNatural() ? limit.amount() : ClockTimes.workingMinutes(calendar, limit);
        List<Stretch> stretches = new ArrayList<>();
        Instant from = startedAt;
        for (MergedTime time : merged) {
            long counted =
                    limit.isNatural() ? natural(from, time.mergedAt()) : working(calendar, from, time.mergedAt());
            if (counted >= left) {
                break;
            }
            stretches.add(new Stretch(from, new Limit(unit, counted)));
            left -= counted;
            from = time.unmergedAt();
        }
        stretches.add(new Stretch(from, new Limit(unit, left)));
        return stretches;
    }

    private static long working(WorkCalendar calendar, Instant from, Instant to) {
        return to.isAfter(from) ? calendar.workingMinutesBetween(from, to) : 0;
    }

    private static long natural(Instant from, Instant to) {
        return Math.max(
                0,
                Duration.between(WorkCalendar.toMinute(from), WorkCalendar.toMinute(to))
                        .toMinutes());
    }

    /** A stretch in which time counts, and how much of the limit it takes. */
    private record Stretch(Instant from, Limit counted) {}
}
