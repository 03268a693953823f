package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.Limit;
import java.time.Instant;

/**
 * More time for a clock 延期.
 *
 * @param extra counted from when the clock was due without it
 */
record Extension(Instant grantedAt, Limit extra) {}
