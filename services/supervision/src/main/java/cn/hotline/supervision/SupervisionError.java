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
    SUBSCRIBER_UNCLEAR("subscriber-unclear", ErrorKind.RULE, "订阅方须为单位或角色之一"),
    ADDRESS_UNFIT("address-unfit", ErrorKind.RULE, "地址不符合{0}渠道的要求"),
    ALREADY_SUBSCRIBED("already-subscribed", ErrorKind.CONFLICT, "已有相同的通知订阅"),
    NOTICE_NOT_SETTLED("notice-not-settled", ErrorKind.CONFLICT, "通知{0}，不能进行此操作"),
    UNKNOWN_PLACEHOLDER("unknown-placeholder", ErrorKind.RULE, "没有占位符 {0}，可用：{1}"),
    UNKNOWN_UNIT("unknown-unit", ErrorKind.RULE, "没有可督办的承办单位 {0}");

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
