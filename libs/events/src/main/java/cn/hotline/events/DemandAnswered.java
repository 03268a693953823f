package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * A demand was answered on the line 直接答复; its life ends.
 *
 * @param knowledgeRef the knowledge article the answer rests on; may be null
 */
@EventType("intake.demand-answered")
public record DemandAnswered(CaseId caseId, CaseNo caseNo, String answer, String knowledgeRef) implements CaseEvent {}
