package cn.hotline.callback;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of callbacks 回访服务错误码. */
public enum CallbackError implements ErrorCode {
    OWN_UNIT("own-unit", ErrorKind.FORBIDDEN, "承办单位不得回访本单位办理的工单"),
    CLAIMED_BY_ANOTHER("claimed-by-another", ErrorKind.CONFLICT, "该回访任务已由{0}领取"),
    NOT_CLAIMED("not-claimed", ErrorKind.CONFLICT, "该回访任务尚未领取，或领取已过时"),
    OUTSIDE_CALLING_HOURS("outside-calling-hours", ErrorKind.RULE, "当前不在规定的回访时间段内"),
    NOT_ONE_TO_ONE("not-one-to-one", ErrorKind.RULE, "只有一对一回访可以约定时间"),
    AGREED_IN_THE_PAST("agreed-in-the-past", ErrorKind.RULE, "约定时间不能早于当前时间"),
    TASK_SETTLED("task-settled", ErrorKind.CONFLICT, "该回访任务当前状态为“{0}”，不能再登记回访"),
    QUESTIONNAIRE_REQUIRED("questionnaire-required", ErrorKind.RULE, "接通后须填写回访问卷"),
    QUESTIONNAIRE_NOT_ALLOWED("questionnaire-not-allowed", ErrorKind.RULE, "未接通时不能填写回访问卷"),
    DISSATISFACTION_REASON_REQUIRED("dissatisfaction-reason-required", ErrorKind.RULE, "不满意须填写原因归属和具体原因"),
    DISSATISFACTION_REASON_NOT_ALLOWED("dissatisfaction-reason-not-allowed", ErrorKind.RULE, "满意的回访不填写不满意原因"),
    POLICY_NOT_SATISFIABLE("policy-not-satisfiable", ErrorKind.RULE, "时段数和天数不能多于回访次数"),
    POLICY_IN_THE_PAST("policy-in-the-past", ErrorKind.RULE, "生效时间不能早于当前时间"),
    POLICY_EXISTS("policy-exists", ErrorKind.CONFLICT, "该生效时间已有回访规则"),
    PLAN_WITHOUT_REST("plan-without-rest", ErrorKind.RULE, "方案的最后一个分项（且只有它）不得有条件"),
    PLAN_LINE_TWICE("plan-line-twice", ErrorKind.RULE, "方案的分项代码不得重复"),
    PLAN_PERCENT("plan-percent", ErrorKind.RULE, "抽样分项须填写 0 到 100 之间至多两位小数的百分比，其他分项不填"),
    PLAN_HOURS("plan-hours", ErrorKind.RULE, "回访时间段须起早于止、先后为序且不重叠"),
    NOT_ARCHIVED("not-archived", ErrorKind.CONFLICT, "该工单尚未归档，不满意请在回访时登记"),
    NOT_CLOSED("not-closed", ErrorKind.RULE, "该工单并非办结归档，不能登记归档后不满意"),
    NOT_CALLED_BACK("not-called-back", ErrorKind.RULE, "该工单没有回访任务，不能登记归档后不满意"),
    TOLD_TOO_LATE("told-too-late", ErrorKind.RULE, "已超过归档后 {0} 日的反映期限"),
    ALREADY_TOLD("already-told", ErrorKind.CONFLICT, "该工单本次归档后已登记过不满意"),
    QUESTION_TWICE("question-twice", ErrorKind.RULE, "题目代码不得重复"),
    QUESTION_OPTIONS("question-options", ErrorKind.RULE, "单选题和量表题至少两个互不相同的选项，是否题不填选项"),
    ANSWER_UNKNOWN("answer-unknown", ErrorKind.RULE, "本版问卷没有题目 {0}"),
    ANSWER_INVALID("answer-invalid", ErrorKind.RULE, "题目 {0} 的回答不在选项之内"),
    ANSWER_REQUIRED("answer-required", ErrorKind.RULE, "题目 {0} 必须回答"),
    ONE_TO_ONE_ONLY("one-to-one-only", ErrorKind.RULE, "一对一回访不能以网上评价代替"),
    TOO_MANY_LINKS("too-many-links", ErrorKind.RULE, "每件回访最多生成 {0} 条评价链接"),
    SURVEY_UNKNOWN("survey-unknown", ErrorKind.NOT_FOUND, "评价链接无效或已失效"),
    EVALUATION_SETTLED("evaluation-settled", ErrorKind.CONFLICT, "该第三方评价当前状态为“{0}”，不能再登记"),
    EVALUATION_REASON_REQUIRED("evaluation-reason-required", ErrorKind.RULE, "不满意须填写具体原因"),
    EVALUATION_PLAN_PERCENT("evaluation-plan-percent", ErrorKind.RULE, "每个分项须填写 0 到 100 之间至多两位小数的百分比"),
    TOO_MANY_TRIES("too-many-tries", ErrorKind.TOO_MANY, "操作过于频繁，请稍后再试");

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
