package cn.hotline.intake;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of the intake service 受理服务错误码. */
public enum IntakeError implements ErrorCode {
    UNKNOWN_CHANNEL("unknown-channel", ErrorKind.RULE, "来源渠道 {0} 不存在或已停用"),
    UNKNOWN_CATEGORY("unknown-category", ErrorKind.RULE, "诉求类别 {0} 不存在、已停用，或类别目录尚未同步"),
    UNKNOWN_STREET("unknown-street", ErrorKind.RULE, "街道 {0} 不存在、已停用，或单位目录尚未同步"),
    UNKNOWN_COMMUNITY("unknown-community", ErrorKind.RULE, "社区 {0} 不存在、已停用，或单位目录尚未同步"),
    WHO_MISSING("who-missing", ErrorKind.RULE, "受理要素不全：须有诉求人姓名或电话，或注明匿名"),
    WHERE_MISSING("where-missing", ErrorKind.RULE, "受理要素不全：须有事发街道或地址"),
    OCCURRED_IN_FUTURE("occurred-in-future", ErrorKind.RULE, "事发时间不能晚于当前时间"),
    SOURCE_NO_REQUIRED("source-no-required", ErrorKind.RULE, "渠道 {0} 的诉求须带来源编号"),
    OTHER_SOURCE("other-source", ErrorKind.FORBIDDEN, "该诉求或渠道不属于本来源平台"),
    STATUS_CONFLICT("demand-status-conflict", ErrorKind.CONFLICT, "当前状态“{0}”不允许{1}"),
    CHANGE_REASON_REQUIRED("change-reason-required", ErrorKind.RULE, "立案时变更类型、类别、紧急程度或标签须说明理由"),
    LEAD_NOT_FOUND("lead-not-found", ErrorKind.RULE, "主案不存在"),
    LEAD_IS_SELF("lead-is-self", ErrorKind.RULE, "不能并入自身"),
    LEAD_IS_MERGED("lead-is-merged", ErrorKind.CONFLICT, "主案 {0} 自身已并入他案"),
    LEAD_HAS_ENDED("lead-has-ended", ErrorKind.CONFLICT, "主案 {0} 已结束，不能再并入"),
    CASE_HAS_FOLLOWERS("case-has-followers", ErrorKind.CONFLICT, "已有他案并入本案，本案不能再并入他案"),
    CHANNEL_EXISTS("channel-exists", ErrorKind.CONFLICT, "渠道 {0} 已存在"),
    SEARCH_CRITERION_MISSING("search-criterion-missing", ErrorKind.RULE, "请给出电话、姓名、工单编号或来源编号中的至少一项"),
    PURPOSE_NOT_ALLOWED("purpose-not-allowed", ErrorKind.FORBIDDEN, "当前角色不能以“{0}”为由查看联系方式"),
    REPORTER_UNREADABLE("reporter-unreadable", ErrorKind.CONFLICT, "诉求人信息的密钥未配置或不符，无法打开，请联系管理员"),
    REPORTER_CONFIDENTIAL("reporter-confidential", ErrorKind.FORBIDDEN, "诉求人要求保密，不向承办单位提供联系方式");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    IntakeError(String slug, ErrorKind kind, String text) {
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
