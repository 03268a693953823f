package cn.hotline.events;

import cn.hotline.events.code.ContactResult;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;

/**
 * The unit contacted the citizen, or tried to 联系诉求人; the number stays with the unit.
 *
 * @param contactedAt when, as the unit says
 * @param note masked; may be null
 */
@EventType("dispatch.citizen-contacted")
public record CitizenContacted(
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,
        UnitCode unit,
        Instant contactedAt,
        ContactResult result,
        String note)
        implements CaseEvent {}
