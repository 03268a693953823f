package cn.hotline.events;

import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * The reporter said after the archiving 归档 that the matter is not settled 归档后反映不满意.
 *
 * @param round the last round of the case
 * @param unit who handled it; null when none did
 * @param reason masked
 */
@EventType("callback.dissatisfaction-told")
public record DissatisfactionTold(
        CaseId caseId, CaseNo caseNo, int round, UnitCode unit, Satisfaction satisfaction, Fault fault, String reason)
        implements CaseEvent {}
