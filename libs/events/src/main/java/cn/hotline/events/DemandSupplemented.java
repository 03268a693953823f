package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * Something was added to a demand 补充诉求 after it had been accepted, by a further call or by the source platform.
 *
 * @param content with personal data masked
 * @param channel where the addition came from
 */
@EventType("intake.demand-supplemented")
public record DemandSupplemented(CaseId caseId, CaseNo caseNo, String content, String channel) implements CaseEvent {}
