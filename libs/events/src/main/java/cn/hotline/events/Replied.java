package cn.hotline.events;

import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The unit replied 回复 to its work order.
 *
 * @param attempt 1, then one more after each rework
 * @param contactedAt when the citizen was contacted; null when not
 * @param evidence references of on-site evidence files
 * @param unsolvedReason null when solved
 * @param promisedOn planned date of a phase closure 阶段性办结; null when none
 */
@EventType("dispatch.replied")
public record Replied(
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,
        UnitCode unit,
        int round,
        int attempt,
        Veracity veracity,
        Instant contactedAt,
        List<String> evidence,
        Solved solved,
        UnsolvedReason unsolvedReason,
        String measures,
        String publicReply,
        LocalDate promisedOn)
        implements CaseEvent {
    public Replied {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
