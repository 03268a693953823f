package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * The urged unit says that it took note of an urging 催办签收.
 *
 * @param note what the unit answered, masked; may be null
 */
@EventType("supervision.urge-received")
public record UrgeReceived(
        CaseId caseId, CaseNo caseNo, UrgeId urgeId, WorkOrderId workOrderId, UnitCode unit, String note)
        implements CaseEvent {}
