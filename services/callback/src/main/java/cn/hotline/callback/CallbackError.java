package cn.hotline.callback;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of callbacks 回访服务错误码. */
public enum CallbackError implements ErrorCode {
    OWN_UNIT("own-unit", ErrorKind.FORBIDDEN, "承办单位不得回访本单位办理的工单"),
    COMPLETED_ONLY("completed-only", ErrorKind.FORBIDDEN, "第三方评价员只能查看已完成的回访"),
    TASK_SETTLED("task-settled", ErrorKind.CONFLICT, "该回访任务当前状态为“{0}”，不能再登记回访"),
    QUESTIONNAIRE_REQUIRED("questionnaire-required", ErrorKind.RULE, "接通后须填写回访问卷"),
    QUESTIONNAIRE_NOT_ALLOWED("questionnaire-not-allowed", ErrorKind.RULE, "未接通时不能填写回访问卷"),
    DISSATISFACTION_REASON_REQUIRED("dissatisfaction-reason-required", ErrorKind.RULE, "不满意须填写原因归属和具体原因"),
    DISSATISFACTION_REASON_NOT_ALLOWED("dissatisfaction-reason-not-allowed", ErrorKind.RULE, "满意的回访不填写不满意原因"),
    POLICY_NOT_SATISFIABLE("policy-not-satisfiable", ErrorKind.RULE, "时段数和天数不能多于回访次数"),
    POLICY_IN_THE_PAST("policy-in-the-past", ErrorKind.RULE, "生效时间不能早于当前时间"),
    POLICY_EXISTS("policy-exists", ErrorKind.CONFLICT, "该生效时间已有回访规则");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    CallbackError(String slug, ErrorKind kind, String text) {
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
