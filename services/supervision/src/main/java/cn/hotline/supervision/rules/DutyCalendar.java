package cn.hotline.supervision.rules;

import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import java.time.Duration;

/**
 * One of the district's work calendars 工作日历.
 *
 * @param around whether time counts day and night 全天计时: a working day is 24 hours then
 * @param version rises with its days
 */
public record DutyCalendar(String code, String name, WorkCalendar calendar, boolean around, long version) {
    /** A limit as this calendar counts it. */
    public Limit counted(Limit limit) {
        if (!around || limit.isNatural()) {
            return limit;
        }
        return Limit.ofNatural(
                limit.unit() == Limit.Unit.WORKING_DAYS
                        ? Duration.ofDays(limit.amount())
                        : Duration.ofMinutes(limit.amount()));
    }
}
