package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * The process asks whether the demand is unreasonable 提请认定不合理诉求; the two sign-offs decide.
 *
 * @param unit who handled it
 * @param reason the reporter's, masked
 */
@EventType("lifecycle.unreasonable-review-requested")
public record UnreasonableReviewRequested(CaseId caseId, CaseNo caseNo, int round, UnitCode unit, String reason)
        implements CaseEvent {}
