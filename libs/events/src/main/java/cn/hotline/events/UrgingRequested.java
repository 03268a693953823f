package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * The citizen or the source platform asked for speed 来电催办; supervision urges the unit.
 *
 * @param channel where the request came from
 * @param note with personal data masked; may be null
 */
@EventType("intake.urging-requested")
public record UrgingRequested(CaseId caseId, CaseNo caseNo, String channel, String note) implements CaseEvent {}
