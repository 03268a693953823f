package cn.hotline.supervision.cluing;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.calendar.Limit;
import java.time.LocalDate;

/**
 * What makes a clue 问题线索规则; a version is all rows of one effective date.
 *
 * @param times of BUCK_PASSING: at how many refused returns of a case; null for the others
 * @param overdue of OVERDUE_UNANSWERED: how long after the due time; null for the others
 */
record ClueRule(LocalDate effectiveFrom, ClueKind kind, Integer times, Limit overdue) {}
