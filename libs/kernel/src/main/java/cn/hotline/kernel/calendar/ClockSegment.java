package cn.hotline.kernel.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One line of the ledger that explains a due time (时限明细): a stretch of one day, and how much of it the clock counted.
 *
 * @param date the date in Asia/Shanghai
 * @param from where the stretch begins, to the minute
 * @param to where it ends, to the minute; 00:00 is the midnight that ends the day (24:00)
 * @param minutes minutes counted, 0 to 1440; 0 on a weekend or holiday, unless the clock runs on natural time
 * @param kind what the date is; the reason why it was or was not counted
 */
public record ClockSegment(LocalDate date, LocalTime from, LocalTime to, long minutes, DayKind kind) {}
