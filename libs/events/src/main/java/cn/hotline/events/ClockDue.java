package cn.hotline.events;

import cn.hotline.events.code.ClockKind;
import java.time.Instant;

/**
 * One running clock and its due time 到期时间.
 *
 * @param limit the limit in the calendar's compact form, e.g. {@code 5wd}
 */
public record ClockDue(ClockKind clock, Instant startedAt, Instant dueAt, String limit) {}
