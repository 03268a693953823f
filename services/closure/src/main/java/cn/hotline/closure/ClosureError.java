package cn.hotline.closure;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of reviewing, closing and archiving 结案服务错误码. */
public enum ClosureError implements ErrorCode {
    OWN_UNIT("own-unit", ErrorKind.FORBIDDEN, "不得审核本单位办理的回复"),
    NOT_A_REVIEWER("not-a-reviewer", ErrorKind.FORBIDDEN, "质检审核只能由质检审核员作出"),
    NOT_THE_VERIFIER("not-the-verifier", ErrorKind.FORBIDDEN, "巡查上报只能由上报的监督员核实，其不在岗时由科室负责人代为核实"),
    AFTER_PHOTO_REQUIRED("after-photo-required", ErrorKind.RULE, "核实通过须附整改后照片（afterPhoto）"),
    REVIEW_SETTLED("review-settled", ErrorKind.CONFLICT, "该审核当前状态为“{0}”，不能再作{1}"),
    CLAIMED_BY_ANOTHER("claimed-by-another", ErrorKind.CONFLICT, "该审核已由{0}领取，失效或退回前他人不能办理"),
    NOT_CLAIMED("not-claimed", ErrorKind.CONFLICT, "该审核没有人领取，或领取已失效"),
    NOT_CLAIMABLE("not-claimable", ErrorKind.RULE, "巡查核实由上报的监督员办理，不须领取"),
    NOT_RECHECKABLE("not-recheckable", ErrorKind.RULE, "只复核由质检审核员作出的审核，免检和巡查核实不复核"),
    OWN_DECISION("own-decision", ErrorKind.FORBIDDEN, "不得复核本人作出的审核"),
    ALREADY_RECHECKED("already-rechecked", ErrorKind.CONFLICT, "该审核已经复核，不能重复复核"),
    APPLICATION_TOO_LATE("application-too-late", ErrorKind.RULE, "结案或归档已超过 {0} 天，不能再申请"),
    ALREADY_APPLIED("already-applied", ErrorKind.CONFLICT, "该工单已有待审批或已同意的{0}申请"),
    OWN_APPLICATION("own-application", ErrorKind.FORBIDDEN, "不得审批本人或本单位的申请"),
    NOT_THE_APPLICANT("not-the-applicant", ErrorKind.FORBIDDEN, "申请只能由申请人或所涉单位撤回"),
    APPLICATION_AWAITED("application-awaited", ErrorKind.CONFLICT, "流程正在等待该申请的结论，不能撤回"),
    APPLICATION_SETTLED("application-settled", ErrorKind.CONFLICT, "该申请当前状态为“{0}”，不能再作{1}");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    ClosureError(String slug, ErrorKind kind, String text) {
        this.slug = slug;
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String text() {
        return text;
    }
}
