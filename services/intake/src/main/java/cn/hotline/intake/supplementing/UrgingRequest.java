package cn.hotline.intake.supplementing;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import java.time.Instant;

/** The citizen's wish for speed 来电催办 as it went to supervision, masked. */
public record UrgingRequest(CaseId caseId, CaseNo caseNo, String channel, String note, Instant requestedAt) {}
