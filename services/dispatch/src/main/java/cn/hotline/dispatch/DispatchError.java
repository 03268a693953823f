package cn.hotline.dispatch;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of the dispatch service. */
public enum DispatchError implements ErrorCode {
    UNKNOWN_UNIT("unknown-unit", ErrorKind.RULE, "承办单位不存在或已停用：{0}"),
    UNKNOWN_CATEGORY("unknown-category", ErrorKind.RULE, "诉求类别不存在：{0}"),
    UNIT_EXISTS("unit-exists", ErrorKind.CONFLICT, "单位代码已被使用：{0}"),
    UNIT_CYCLE("unit-cycle", ErrorKind.RULE, "上级单位不能是本单位或其下级：{0}"),
    UNIT_LEVEL("unit-level", ErrorKind.RULE, "{0}的上级不能是{1}"),
    UNIT_HAS_ORDERS("unit-has-orders", ErrorKind.CONFLICT, "该单位尚有 {0} 件未办结派单件，请先移交"),
    TRANSFERRED_TO_ITSELF("transferred-to-itself", ErrorKind.RULE, "移交的单位不能是原单位"),
    CATEGORY_EXISTS("category-exists", ErrorKind.CONFLICT, "类别代码已被使用：{0}"),
    ENTRY_EXISTS("entry-exists", ErrorKind.CONFLICT, "同一类别、区域、条件、生效日期的目录条目已存在"),
    CO_HANDLER_TWICE("co-handler-twice", ErrorKind.RULE, "协办单位不能重复，也不能是承办单位"),
    NOT_A_REFUSED_RETURN("not-a-refused-return", ErrorKind.RULE, "该退单未被驳回，不能据以写入派单目录"),
    NOT_THE_RULED_UNIT("not-the-ruled-unit", ErrorKind.RULE, "该裁定的承办单位是 {0}"),
    RULING_WRITTEN_ALREADY("ruling-written-already", ErrorKind.CONFLICT, "该裁定已写入派单目录"),
    VALIDITY_REVERSED("validity-reversed", ErrorKind.RULE, "失效日期早于生效日期"),
    UNREADABLE_SHEET("unreadable-sheet", ErrorKind.INVALID, "CSV 文件无法读取：{0}"),
    NO_CATALOGUE_ENTRY("no-catalogue-entry", ErrorKind.RULE, "没有适用的派单建议，请指定承办单位"),
    NOTHING_TO_DISPATCH("nothing-to-dispatch", ErrorKind.CONFLICT, "该工单当前没有待派任务"),
    CLAIMED_BY_ANOTHER("claimed-by-another", ErrorKind.CONFLICT, "该待派任务已由{0}认领"),
    ILLEGAL_STATUS("illegal-status", ErrorKind.CONFLICT, "派单件当前为“{0}”，不能{1}"),
    REPLY_BEFORE_SIGNING("reply-before-signing", ErrorKind.CONFLICT, "请先签收再回复"),
    RULED_ALREADY("ruled-already", ErrorKind.RULE, "该件已经裁定由本单位承办，不得再次退单"),
    RETURN_WINDOW_OVER("return-window-over", ErrorKind.RULE, "已超过退单时限（{0}）"),
    SUGGESTED_OWN_UNIT("suggested-own-unit", ErrorKind.RULE, "建议单位不能是退单单位自己"),
    ALREADY_RULED("already-ruled", ErrorKind.CONFLICT, "该申请已经了结"),
    APPLIED_ALREADY("applied-already", ErrorKind.CONFLICT, "该派单件已有待审批的申请"),
    DUE_ALREADY("due-already", ErrorKind.RULE, "延期须在到期前申请，该件已于 {0} 到期"),
    EXTENSIONS_USED_UP("extensions-used-up", ErrorKind.RULE, "该件已延期 {0} 次，不得再延"),
    EXTRA_TOO_LONG("extra-too-long", ErrorKind.RULE, "一次延期不得超过 {0}"),
    SUSPENSION_DATE("suspension-date", ErrorKind.RULE, "计划恢复日期须在明日至 {0} 之间"),
    REASSIGNED_TO_ITSELF("reassigned-to-itself", ErrorKind.RULE, "改派单位不能是现承办单位"),
    UNSOLVED_REASON_MISMATCH("unsolved-reason-mismatch", ErrorKind.RULE, "未完全解决时必须填写未解决原因，已解决时不得填写"),
    PROMISE_IN_PAST("promise-in-past", ErrorKind.RULE, "承诺办结日期不能早于今日"),
    PROMISE_SETTLED("promise-settled", ErrorKind.CONFLICT, "该承诺事项{0}"),
    CONTACT_IN_FUTURE("contact-in-future", ErrorKind.RULE, "联系时间不能晚于当前时间"),
    CONTACT_BEFORE_DISPATCH("contact-before-dispatch", ErrorKind.RULE, "联系时间不能早于派单时间（{0}）"),
    TASK_OPEN("task-open", ErrorKind.CONFLICT, "尚有分办件未反馈，不能回复：{0}"),
    TASK_OPEN_ALREADY("task-open-already", ErrorKind.CONFLICT, "该单位在本派单件上已有未了结的分办件：{0}"),
    TASK_TO_LEAD("task-to-lead", ErrorKind.RULE, "协办单位不能是主办单位自己"),
    TASK_NOT_BELOW("task-not-below", ErrorKind.RULE, "只能下派给下级单位，{0}不是下级单位"),
    TASK_DUE_PASSED("task-due-passed", ErrorKind.RULE, "分办期限须晚于当前时间"),
    TASK_DUE_TOO_LATE("task-due-too-late", ErrorKind.RULE, "分办期限须早于派单件办理到期时间（{0}）"),
    TASK_NOT_YOURS("task-not-yours", ErrorKind.FORBIDDEN, "{0}由{1}发起和收回"),
    ILLEGAL_TASK_STATUS("illegal-task-status", ErrorKind.CONFLICT, "分办件当前为“{0}”，不能{1}"),
    UNKNOWN_PLACEHOLDER("unknown-placeholder", ErrorKind.RULE, "模板中有不能识别的占位符：{0}；可用：{1}");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    DispatchError(String slug, ErrorKind kind, String text) {
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
