package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * A case was taken out of its lead case again 拆分并案, and goes on where it stood before it was merged.
 *
 * <p>It comes too late when its lead had ended already: then the process goes on as after the lead's end, and only the timeline tells
 * of it.
 *
 * @param leadCaseId the case it waited for until now
 * @param reason with personal data masked
 * @param filed whether it had been filed before it was merged: it is handled by itself then; otherwise it is screened again
 */
@EventType("intake.case-unmerged")
public record CaseUnmerged(
        CaseId caseId, CaseNo caseNo, CaseId leadCaseId, CaseNo leadCaseNo, String reason, boolean filed)
        implements CaseEvent {}
