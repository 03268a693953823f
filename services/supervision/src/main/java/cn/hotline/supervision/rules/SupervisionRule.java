package cn.hotline.supervision.rules;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.calendar.Limit;
import java.time.LocalDate;

/**
 * The figures of supervision besides the limits 督办规则.
 *
 * @param yellowLimit the lamp turns yellow when no more than this is left …
 * @param yellowPercent … or, for shorter limits, no more than this share of the limit
 * @param letterAfter how long overdue before a letter is written
 * @param redoMinimum the least limit of a redo
 * @param citizenUrgePauseMinutes how long after an urging the citizen asked for the next one may follow
 * @param rejectionsForLetter which rejection of a case at the review 驳回重办 calls for a letter
 */
public record SupervisionRule(
        LocalDate effectiveFrom,
        Limit yellowLimit,
        int yellowPercent,
        Limit letterAfter,
        Limit redoMinimum,
        LetterLevel overdueLevel,
        LetterLevel dissatisfiedLevel,
        int citizenUrgePauseMinutes,
        int rejectionsForLetter,
        LetterLevel rejectedLevel) {
    /** The level of a letter the product writes by itself. */
    public LetterLevel levelOf(LetterCause cause) {
        return switch (cause) {
            case OVERDUE -> overdueLevel;
            case DISSATISFIED -> dissatisfiedLevel;
            case REJECTED -> rejectedLevel;
            case REPEATED, LEADER, TYPICAL, MANUAL ->
                throw new IllegalArgumentException("a supervisor chooses the level");
        };
    }
}
