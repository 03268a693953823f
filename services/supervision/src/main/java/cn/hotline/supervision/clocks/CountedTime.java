package cn.hotline.supervision.clocks;

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
