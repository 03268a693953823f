package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** The retention period of an archived case was over, and its personal data were erased 到期清除; intake keeps who ordered it. */
@EventType("intake.personal-data-erased")
public record PersonalDataErased(CaseId caseId, CaseNo caseNo) implements CaseEvent {}
