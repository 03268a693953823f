package cn.hotline.lifecycle.tracking;

import cn.hotline.events.ClockDue;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import java.time.Instant;

/**
 * From when a clock is near due 临期: a quarter of its limit before the due time, and no more than one working day.
 *
 * <p>The rule of a district may differ and is supervision's; its urging puts right what is reckoned here.
 */
final class NearDue {
    private static final int SHARE = 4;
    private static final WorkCalendar CALENDAR = WorkCalendar.standard();

    private NearDue() {}

    static Instant of(ClockDue due) {
        try {
            return CALENDAR.minus(due.dueAt(), lead(Limit.parse(due.limit())));
        } catch (IllegalArgumentException unknownLimit) {
            return due.dueAt();
        }
    }

    private static Limit lead(Limit limit) {
        if (limit.isNatural()) {
            return new Limit(Limit.Unit.NATURAL_MINUTES, quarter(limit.amount()));
        }
        long day = CALENDAR.hours().minutesPerDay();
        long whole = limit.unit() == Limit.Unit.WORKING_DAYS ? limit.amount() * day : limit.amount();
        return Limit.ofWorkingMinutes(Math.min(day, quarter(whole)));
    }

    private static long quarter(long minutes) {
        return (minutes + SHARE - 1) / SHARE;
    }
}
