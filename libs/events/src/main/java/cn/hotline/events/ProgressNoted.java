package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * The unit told how far it is 过程记录.
 *
 * @param interimReply whether agents may tell it to the citizen 阶段性答复
 * @param text masked
 */
@EventType("dispatch.progress-noted")
public record ProgressNoted(
        CaseId caseId, CaseNo caseNo, WorkOrderId workOrderId, UnitCode unit, boolean interimReply, String text)
        implements CaseEvent {}
