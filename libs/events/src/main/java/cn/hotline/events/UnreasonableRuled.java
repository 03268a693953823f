package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * It was ruled whether the demand is unreasonable 不合理诉求认定结论.
 *
 * @param note of who decided it, masked; may be null
 */
@EventType("closure.unreasonable-ruled")
public record UnreasonableRuled(
        CaseId caseId, CaseNo caseNo, ApplicationId applicationId, UnitCode unit, boolean unreasonable, String note)
        implements CaseEvent {}
