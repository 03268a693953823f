package cn.hotline.supervision;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of supervision 督办服务错误码. */
public enum SupervisionError implements ErrorCode {
    NOTHING_TO_URGE("nothing-to-urge", ErrorKind.CONFLICT, "工单 {0} 没有正在办理的派单件，无需催办"),
    NO_UNIT_TO_SUPERVISE("no-unit-to-supervise", ErrorKind.CONFLICT, "工单 {0} 尚未派单，请指明督办单位"),
    CASE_OVER("case-over", ErrorKind.CONFLICT, "工单 {0} 已{1}，不能再督办"),
    LETTER_ALREADY_OPEN("letter-already-open", ErrorKind.CONFLICT, "工单 {0} 已有未答复的同类督办单"),
    LETTER_NOT_OPEN("letter-not-open", ErrorKind.CONFLICT, "督办单{0}，不能再{1}"),
    UNKNOWN_UNIT("unknown-unit", ErrorKind.RULE, "没有可督办的承办单位 {0}"),
    POLICY_NOT_IN_FUTURE("policy-not-in-future", ErrorKind.RULE, "时限规则的生效日期 {0} 须晚于今日"),
    POLICY_VERSION_EXISTS("policy-version-exists", ErrorKind.CONFLICT, "已有 {0} 生效的时限规则"),
    POLICY_NOT_WHOLE("policy-not-whole", ErrorKind.RULE, "{0}时限缺少一行适用于全部工单的规则"),
    POLICY_LINES_ALIKE("policy-lines-alike", ErrorKind.RULE, "“{0}”与“{1}”条件相同"),
    POLICY_LIMIT_UNREASONABLE("policy-limit-unreasonable", ErrorKind.RULE, "“{0}”的时限 {1} 不合理：应大于零且不超过 90 日"),
    UNKNOWN_CALENDAR("unknown-calendar", ErrorKind.RULE, "没有工作日历 {0}"),
    CALENDAR_DAY_WRONG("calendar-day-wrong", ErrorKind.RULE, "{0} 重复，或不在 {1} 年内"),
    REBUILD_RUNNING("rebuild-running", ErrorKind.CONFLICT, "时限核验正在进行，请稍后再试");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    SupervisionError(String slug, ErrorKind kind, String text) {
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
