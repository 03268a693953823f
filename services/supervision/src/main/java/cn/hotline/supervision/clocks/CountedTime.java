package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.ClockSegment;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.watching.Interruption;
import java.time.Instant;
import java.util.List;

/**
 * The time that counts for a clock 计时时段: from its start, without its interruptions 中断.
 *
 * @param interruptions in the order of time
 */
record CountedTime(Instant startedAt, List<Interruption> interruptions) {
    /** Reckons with it from its start. */
    Reckoning reckon(WorkCalendar calendar) {
        return new Reckoning(calendar, this);
    }

    /**
     * When a limit is due.
     *
     * <p>A limit used up before an interruption stays due when it was.
     */
    Instant dueAt(WorkCalendar calendar, Limit limit) {
        return reckon(calendar).take(limit);
    }

    /** The ledger of a limit; its minutes add up to the limit. */
    List<ClockSegment> explain(WorkCalendar calendar, Limit limit) {
        return reckon(calendar).explain(limit);
    }

    /** How many working minutes counted until a moment. */
    long workingMinutesUntil(WorkCalendar calendar, Instant at) {
        Instant from = startedAt;
        long counted = 0;
        for (Interruption time : interruptions) {
            counted += Reckoning.working(calendar, from, time.from().isBefore(at) ? time.from() : at);
            from = time.until();
        }
        return counted + Reckoning.working(calendar, from, at);
    }
}
