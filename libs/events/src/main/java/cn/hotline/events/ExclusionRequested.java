package cn.hotline.events;

import cn.hotline.events.code.ExclusionReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/**
 * It was asked to leave the case out of a unit's assessment 不计考核.
 *
 * @param evidence references of files
 * @param note masked
 */
@EventType("closure.exclusion-requested")
public record ExclusionRequested(
        CaseId caseId,
        CaseNo caseNo,
        ApplicationId applicationId,
        WorkOrderId workOrderId,
        UnitCode unit,
        ExclusionReason reason,
        String note,
        List<String> evidence)
        implements CaseEvent {
    public ExclusionRequested {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
