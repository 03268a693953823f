package cn.hotline.supervision.noticing;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import java.time.Instant;
import java.util.List;

/**
 * What happened that somebody may want to hear of 通知事由; nothing personal.
 *
 * @param units whom it concerns: the unit and its superiors, lowest first
 * @param dueAt may be null
 * @param detail the clock, the letter's number and level, the class of watch …; never free text
 * @param urgent whether it is told at any hour; null: as urgent as the case
 */
public record NoticeFact(
        NoticeKind kind,
        CaseId caseId,
        CaseNo caseNo,
        List<UnitCode> units,
        Instant dueAt,
        String detail,
        Boolean urgent) {
    public NoticeFact {
        units = List.copyOf(units);
    }
}
