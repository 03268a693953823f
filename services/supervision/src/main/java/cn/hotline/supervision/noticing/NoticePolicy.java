package cn.hotline.supervision.noticing;

import java.time.LocalDate;

/**
 * How much one recipient is told 通知规则.
 *
 * @param mostPerHour messages to one address within an hour; what comes beyond goes into one later
 * @param digestPauseMinutes rest after a message about many matters
 * @param foldMinutes how long a notice of the same case and kind is not told again
 * @param mostMatters in one message
 */
record NoticePolicy(
        LocalDate effectiveFrom, int mostPerHour, int digestPauseMinutes, int foldMinutes, int mostMatters) {}
