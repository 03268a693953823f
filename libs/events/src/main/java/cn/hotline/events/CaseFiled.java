package cn.hotline.events;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import java.time.Instant;
import java.util.Set;

/**
 * A case was filed 立案 and is to be handled; holds what units and clocks need to know of it.
 *
 * @param registeredAt when the demand was accepted: the transfer clock starts there
 * @param patrol whether it is a patrol report 巡查上报: its patroller verifies 核实 the result, and nobody is called back
 * @param calledUnit the unit the patroller called to the place; null when none, and for all that is no patrol report
 */
@EventType("intake.case-filed")
public record CaseFiled(
        CaseId caseId,
        CaseNo caseNo,
        String channel,
        DemandType type,
        Urgency urgency,
        CategoryCode category,
        String title,
        String content,
        Place place,
        Set<String> tags,
        boolean confidential,
        Instant registeredAt,
        boolean patrol,
        UnitCode calledUnit)
        implements CaseEvent {
    public CaseFiled {
        tags = tags == null ? Set.of() : Set.copyOf(tags);
    }
}
