package cn.hotline.intake;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of the intake service 受理服务错误码. */
public enum IntakeError implements ErrorCode {
    UNKNOWN_CHANNEL("unknown-channel", ErrorKind.RULE, "来源渠道 {0} 不存在或已停用"),
    UNKNOWN_CATEGORY("unknown-category", ErrorKind.RULE, "诉求类别 {0} 不存在、已停用，或类别目录尚未同步"),
    UNKNOWN_STREET("unknown-street", ErrorKind.RULE, "街道 {0} 不存在、已停用，或单位目录尚未同步"),
    UNKNOWN_COMMUNITY("unknown-community", ErrorKind.RULE, "社区 {0} 不存在、已停用，或单位目录尚未同步"),
    COMMUNITY_OF_OTHER_STREET("community-of-other-street", ErrorKind.RULE, "社区 {0} 不属于街道 {1}"),
    COORDINATES_INCOMPLETE("coordinates-incomplete", ErrorKind.RULE, "经度与纬度须同时填写（place.longitude、place.latitude）"),
    CATEGORY_TOO_COARSE("category-too-coarse", ErrorKind.RULE, "本渠道的诉求类别（category）须至少填到第 {0} 级，{1} 不够细"),
    CHANNEL_FIELD_REQUIRED("channel-field-required", ErrorKind.RULE, "渠道“{0}”受理须填写{1}（{2}）"),
    CHANNEL_DAY_LIMIT("channel-day-limit", ErrorKind.RULE, "渠道“{0}”今日受理已达上限 {1} 件"),
    UNKNOWN_TAG("unknown-tag", ErrorKind.RULE, "标签“{0}”不在标签目录中，或不在有效期内（tags）"),
    TAG_EXISTS("tag-exists", ErrorKind.CONFLICT, "标签代码 {0} 或名称“{1}”已存在"),
    TAG_DAYS_REVERSED("tag-days-reversed", ErrorKind.RULE, "标签的最后有效日（until）不能早于起始日（from）"),
    EFFECTIVE_IN_PAST("effective-in-past", ErrorKind.RULE, "生效时间（effectiveFrom）不能早于当前"),
    EFFECTIVE_TAKEN("effective-taken", ErrorKind.CONFLICT, "同一生效时间（effectiveFrom）已有设定"),
    ATTACHMENT_TYPE("attachment-type-not-allowed", ErrorKind.RULE, "附件内容不是允许的类型：{0}"),
    ATTACHMENT_TOO_LARGE("attachment-too-large", ErrorKind.RULE, "附件过大：{0}不超过 {1} MB"),
    ATTACHMENT_EMPTY("attachment-empty", ErrorKind.RULE, "附件没有内容"),
    TOO_MANY_ATTACHMENTS("too-many-attachments", ErrorKind.CONFLICT, "每件工单至多 {0} 个附件"),
    ATTACHMENTS_NOT_ALLOWED("attachments-not-allowed", ErrorKind.RULE, "渠道 {0} 的诉求不接收附件"),
    ATTACHMENT_STORE_AWAY("attachment-store-away", ErrorKind.AWAY, "附件存储暂时不可用，附件未能存取，请稍后再试"),
    CONTACT_OF_OTHER_REPORTER("contact-of-other-reporter", ErrorKind.CONFLICT, "该来电（contactId）属于另一诉求人，姓名与电话须一致"),
    NOTHING_CHANGED("nothing-changed", ErrorKind.RULE, "变更后与变更前相同"),
    WHO_MISSING("who-missing", ErrorKind.RULE, "受理要素不全：须有诉求人姓名或电话，或注明匿名"),
    WHERE_MISSING("where-missing", ErrorKind.RULE, "受理要素不全：须有事发街道或地址"),
    OCCURRED_IN_FUTURE("occurred-in-future", ErrorKind.RULE, "事发时间不能晚于当前时间"),
    SOURCE_NO_REQUIRED("source-no-required", ErrorKind.RULE, "渠道 {0} 的诉求须带来源编号"),
    OTHER_SOURCE("other-source", ErrorKind.FORBIDDEN, "该诉求或渠道不属于本来源平台"),
    MIXED_CHANNELS("mixed-channels", ErrorKind.RULE, "一次交付只能属于一个渠道：第 {0} 项的渠道不是 {1}"),
    CALL_IMPOSSIBLE("call-impossible", ErrorKind.RULE, "通话的振铃、接听、挂断时间或放弃标志互相矛盾，或在将来"),
    DAY_IN_FUTURE("day-in-future", ErrorKind.RULE, "对账日不能晚于今天"),
    STATEMENT_UNCLEAR("statement-unclear", ErrorKind.RULE, "明细与件数须且只能给一种，同一编号只能出现一次"),
    MESSAGE_NO_REUSED("message-no-reused", ErrorKind.CONFLICT, "该消息编号已用于另一条消息"),
    STATUS_CONFLICT("demand-status-conflict", ErrorKind.CONFLICT, "当前状态“{0}”不允许{1}"),
    CHANGE_REASON_REQUIRED("change-reason-required", ErrorKind.RULE, "立案时变更类型、类别、紧急程度或标签须说明理由"),
    NO_PATROL_CHANNEL("no-patrol-channel", ErrorKind.RULE, "渠道目录中没有启用的巡查渠道"),
    PHOTO_REQUIRED("photo-required", ErrorKind.RULE, "整改前、整改后附件须为照片，巡查上报至少一张"),
    PHOTO_OF_OTHER_MOMENT("photo-of-other-moment", ErrorKind.CONFLICT, "同一内容已作为其他附件上传，不能再作{0}照片"),
    OTHER_PATROLLER("other-patroller", ErrorKind.FORBIDDEN, "该工单不是本人上报的"),
    PATROL_NOT_MERGED("patrol-not-merged", ErrorKind.RULE, "巡查上报须现场核实，不能并入他案"),
    LEAD_NOT_FOUND("lead-not-found", ErrorKind.RULE, "主案不存在"),
    LEAD_IS_SELF("lead-is-self", ErrorKind.RULE, "不能并入自身"),
    LEAD_IS_MERGED("lead-is-merged", ErrorKind.CONFLICT, "主案 {0} 自身已并入他案"),
    LEAD_HAS_ENDED("lead-has-ended", ErrorKind.CONFLICT, "主案 {0} 已结束，不能再并入"),
    LEAD_ENDED_BEFORE("lead-ended-before", ErrorKind.CONFLICT, "主案 {0} 已结束，本案随主案办结，不能再拆分"),
    CASE_HAS_FOLLOWERS("case-has-followers", ErrorKind.CONFLICT, "已有他案并入本案，本案不能再并入他案"),
    MATCHING_CRITERION_MISSING("matching-criterion-missing", ErrorKind.RULE, "请给出标题、内容或电话中的至少一项"),
    EARLIER_CASE_NOT_FOUND("earlier-case-not-found", ErrorKind.RULE, "所承接的工单 {0} 不存在或就是本工单"),
    ARTICLE_STATUS_CONFLICT("article-status-conflict", ErrorKind.CONFLICT, "知识条目当前状态“{0}”不允许{1}"),
    ARTICLE_REVIEWED_BY_AUTHOR("article-reviewed-by-author", ErrorKind.RULE, "知识条目须由编写人以外的人发布"),
    ARTICLE_VALIDITY_WRONG("article-validity-wrong", ErrorKind.RULE, "有效期止不能早于有效期起"),
    ARTICLE_HOLDS_PERSONAL_DATA("article-holds-personal-data", ErrorKind.RULE, "知识条目不得含手机号、固定电话、证件号或邮箱"),
    ARTICLE_NOT_IN_FORCE("article-not-in-force", ErrorKind.RULE, "知识条目 {0} 不存在、未发布、已有新版或不在有效期内"),
    CHANNEL_EXISTS("channel-exists", ErrorKind.CONFLICT, "渠道 {0} 已存在"),
    SEARCH_CRITERION_MISSING("search-criterion-missing", ErrorKind.RULE, "请给出电话、姓名、工单编号或来源编号中的至少一项"),
    PURPOSE_NOT_ALLOWED("purpose-not-allowed", ErrorKind.FORBIDDEN, "当前角色不能以“{0}”为由查看联系方式"),
    NOT_TO_EVALUATE("not-to-evaluate", ErrorKind.FORBIDDEN, "该工单没有待完成的第三方评价，不能以“第三方评价”为由查看联系方式"),
    REPORTER_UNREADABLE("reporter-unreadable", ErrorKind.CONFLICT, "诉求人信息的密钥未配置或不符，无法打开，请联系管理员"),
    PERSONAL_DATA_ERASED("personal-data-erased", ErrorKind.CONFLICT, "该工单的个人信息与附件已按留存期限清除，不能再查看、补充或催办"),
    RETENTION_RUN_OPEN("retention-run-open", ErrorKind.CONFLICT, "已有到期清除待确认或正在进行"),
    RETENTION_NOTHING_DUE("retention-nothing-due", ErrorKind.RULE, "目前没有到期的工单"),
    RETENTION_SAME_PERSON("retention-same-person", ErrorKind.FORBIDDEN, "到期清除须由发起人以外的中心领导确认"),
    RETENTION_STATUS_CONFLICT("retention-status-conflict", ErrorKind.CONFLICT, "到期清除当前状态“{0}”不允许{1}"),
    LEGAL_HOLD_EXISTS("legal-hold-exists", ErrorKind.CONFLICT, "该工单已在保全中"),
    LEGAL_HOLD_LIFTED("legal-hold-lifted", ErrorKind.CONFLICT, "该保全已解除"),
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
