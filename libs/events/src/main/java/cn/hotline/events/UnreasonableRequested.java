package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * It was asked to find the demand unreasonable 不合理诉求认定.
 *
 * @param unit that handled it; null when none did
 * @param note why, masked
 */
@EventType("closure.unreasonable-requested")
public record UnreasonableRequested(
        CaseId caseId, CaseNo caseNo, ApplicationId applicationId, UnitCode unit, String note) implements CaseEvent {}
