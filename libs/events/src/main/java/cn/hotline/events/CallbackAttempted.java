package cn.hotline.events;

import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** A surveyor called the reporter once. */
@EventType("callback.attempted")
public record CallbackAttempted(
        CaseId caseId, CaseNo caseNo, CallbackTaskId callbackTaskId, int round, int attempt, AttemptResult result)
        implements CaseEvent {}
