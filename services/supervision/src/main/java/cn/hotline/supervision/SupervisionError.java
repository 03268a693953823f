package cn.hotline.supervision;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of supervision 督办服务错误码. */
public enum SupervisionError implements ErrorCode {
    NOTHING_TO_URGE("nothing-to-urge", ErrorKind.CONFLICT, "工单 {0} 没有正在办理的派单件，无需催办"),
    URGE_RECEIVED("urge-received", ErrorKind.CONFLICT, "该催办已由{0}签收"),
    CLUE_STATUS("clue-status", ErrorKind.CONFLICT, "问题线索{0}，不能{1}"),
    UNKNOWN_WATCH_CLASS("unknown-watch-class", ErrorKind.RULE, "没有重点关注类别 {0}"),
    ALREADY_WATCHED("already-watched", ErrorKind.CONFLICT, "工单 {0} 已列入重点关注：{1}"),
    MEETING_STATUS("meeting-status", ErrorKind.CONFLICT, "协调会{0}，不能{1}"),
    NOT_AT_MEETING("not-at-meeting", ErrorKind.RULE, "单位 {0} 未参加该协调会"),
    HELD_IN_FUTURE("held-in-future", ErrorKind.RULE, "召开时间不能晚于现在"),
    DUE_BEFORE_MEETING("due-before-meeting", ErrorKind.RULE, "第 {0} 项的办理期限须在召开之后"),
    TASK_DONE("task-done", ErrorKind.CONFLICT, "该协调事项已由{0}办结"),
    NO_UNIT_TO_SUPERVISE("no-unit-to-supervise", ErrorKind.CONFLICT, "工单 {0} 尚未派单，请指明督办单位"),
    CASE_OVER("case-over", ErrorKind.CONFLICT, "工单 {0} 已{1}，不能再督办"),
    LETTER_ALREADY_OPEN("letter-already-open", ErrorKind.CONFLICT, "工单 {0} 已有未办结的同类督办单"),
    LETTER_NOT_OPEN("letter-not-open", ErrorKind.CONFLICT, "督办单{0}，不能{1}"),
    LETTER_AWAITED("letter-awaited", ErrorKind.CONFLICT, "案件流程正在等待督办单 {0} 办结，不能撤销"),
    LETTER_BY_RULE("letter-by-rule", ErrorKind.RULE, "{0}的督办单由系统按规则制发，不能人工制发"),
    OWN_MATTER("own-matter", ErrorKind.FORBIDDEN, "本单位的事项不能由本单位人员裁量"),
    SUBSCRIBER_UNCLEAR("subscriber-unclear", ErrorKind.RULE, "订阅方须为单位或角色之一"),
    ADDRESS_UNFIT("address-unfit", ErrorKind.RULE, "地址不符合{0}渠道的要求"),
    ALREADY_SUBSCRIBED("already-subscribed", ErrorKind.CONFLICT, "已有相同的通知订阅"),
    NOTICE_NOT_SETTLED("notice-not-settled", ErrorKind.CONFLICT, "通知{0}，不能进行此操作"),
    UNKNOWN_PLACEHOLDER("unknown-placeholder", ErrorKind.RULE, "没有占位符 {0}，可用：{1}"),
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
