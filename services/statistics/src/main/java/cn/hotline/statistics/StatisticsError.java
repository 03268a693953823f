package cn.hotline.statistics;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of the statistics service 统计服务错误码. */
public enum StatisticsError implements ErrorCode {
    PERIOD_REVERSED("period-reversed", ErrorKind.INVALID, "起始日期 {0} 晚于截止日期 {1}"),
    PERIOD_TOO_LONG("period-too-long", ErrorKind.INVALID, "统计期间不得超过 {0} 天"),
    UNKNOWN_INDICATOR("unknown-indicator", ErrorKind.NOT_FOUND, "没有此指标：{0}"),
    CASE_FACT_NOT_FOUND("case-fact-not-found", ErrorKind.NOT_FOUND, "没有此工单的统计事实：{0}"),
    SCHEME_STATUS_CONFLICT("scheme-status-conflict", ErrorKind.CONFLICT, "考核方案为“{0}”，不能{1}"),
    SCHEME_INVALID("scheme-invalid", ErrorKind.RULE, "考核方案不能启用：{0}"),
    SCHEME_MONTH_TAKEN("scheme-month-taken", ErrorKind.CONFLICT, "该方案已有自 {0} 起施行的版本"),
    SCHEME_MONTH_ASSESSED("scheme-month-assessed", ErrorKind.CONFLICT, "{0} 已按该方案考核，新版本只能自其后的月份起施行"),
    NO_SCHEME_IN_FORCE("no-scheme-in-force", ErrorKind.RULE, "{1} 没有已施行的考核方案：{0}"),
    ASSESSMENT_MONTH_NOT_OVER("assessment-month-not-over", ErrorKind.RULE, "{0} 尚未结束，不能考核"),
    ASSESSMENT_EXISTS("assessment-exists", ErrorKind.CONFLICT, "{0} 已按该方案考核"),
    ASSESSMENT_STATUS_CONFLICT("assessment-status-conflict", ErrorKind.CONFLICT, "月度考核为“{0}”，不能{1}"),
    OBJECTION_WINDOW_OPEN("objection-window-open", ErrorKind.RULE, "申诉期至 {0}，其前不能复核"),
    OBJECTION_WINDOW_OVER("objection-window-over", ErrorKind.RULE, "申诉期已于 {0} 结束"),
    OBJECTIONS_UNDECIDED("objections-undecided", ErrorKind.RULE, "尚有 {0} 件申诉没有裁定"),
    OBJECTION_EXISTS("objection-exists", ErrorKind.CONFLICT, "该工单的这一指标已有申诉"),
    OBJECTION_CASE_NOT_COUNTED("objection-case-not-counted", ErrorKind.RULE, "该工单没有计入本单位的这一项"),
    OBJECTION_STATUS_CONFLICT("objection-status-conflict", ErrorKind.CONFLICT, "申诉为“{0}”，不能{1}"),
    OBJECTION_OF_OWN_UNIT("objection-of-own-unit", ErrorKind.FORBIDDEN, "不能裁定本单位的申诉"),
    OBJECTION_REMEDY("objection-remedy", ErrorKind.RULE, "成立的申诉须说明如何计，不成立的不得说明"),
    OBJECTION_REMEDY_WITHOUT_EFFECT("objection-remedy-without-effect", ErrorKind.RULE, "该件本来就如此计，裁定没有作用"),
    OUTAGE_NOT_FOUND("outage-not-found", ErrorKind.NOT_FOUND, "没有此停机记录：{0}"),
    OUTAGE_PERIOD("outage-period", ErrorKind.RULE, "停机起止时间有误：恢复须晚于停机，且都不晚于现在"),
    OUTAGE_ENDED("outage-ended", ErrorKind.CONFLICT, "该停机已登记恢复运行"),
    UNKNOWN_MEASURE("unknown-measure", ErrorKind.INVALID, "没有此统计项：{0}"),
    UNKNOWN_DIMENSION("unknown-dimension", ErrorKind.INVALID, "没有此维度：{0}"),
    UNKNOWN_PERIOD("unknown-period", ErrorKind.INVALID, "统计期间无法识别：{0}"),
    UNKNOWN_COMPARISON("unknown-comparison", ErrorKind.INVALID, "没有此对比方式：{0}"),
    UNKNOWN_WORD("unknown-word", ErrorKind.INVALID, "{0} 中的 {1} 无法识别"),
    DIMENSIONS_CLASH("dimensions-clash", ErrorKind.INVALID, "不能同时按 {0} 与 {1} 分组"),
    VIEW_NOT_FOUND("view-not-found", ErrorKind.NOT_FOUND, "没有此视图：{0}"),
    VIEW_NEEDS_UNIT("view-needs-unit", ErrorKind.INVALID, "此视图须指明一个承办单位"),
    REPORT_DEFINITION_NOT_FOUND("report-definition-not-found", ErrorKind.NOT_FOUND, "没有此报表定义，或报告期内尚未生效：{0}"),
    REPORT_PERIOD_NOT_OVER("report-period-not-over", ErrorKind.RULE, "报告期 {0} 尚未结束，不能编制"),
    REPORT_UNDER_WAY("report-under-way", ErrorKind.CONFLICT, "该期报表正在编制"),
    REPORT_PUBLISHED("report-published", ErrorKind.CONFLICT, "该期报表已发布，须先撤回发布"),
    REPORT_STATUS("report-status", ErrorKind.CONFLICT, "报表{0}，不能{1}"),
    REPORT_NOT_READY("report-not-ready", ErrorKind.CONFLICT, "报表{0}，没有可下载的文件"),
    REPORT_DEFINITION_EXISTS("report-definition-exists", ErrorKind.CONFLICT, "该报表定义在 {0} 已有版本"),
    REPORT_DEFINITION_PAST("report-definition-past", ErrorKind.RULE, "新版本的生效日期不得早于今日"),
    REPORT_TEMPLATE_TOO_LARGE("report-template-too-large", ErrorKind.INVALID, "模板不得超过 {0} 字节"),
    REPORT_TEMPLATE_NOT_WORD("report-template-not-word", ErrorKind.INVALID, "不是可用的 Word 文档（docx）：{0}"),
    REPORT_TEMPLATE_UNSAFE("report-template-unsafe", ErrorKind.RULE, "模板含有不允许的内容：{0}"),
    REPORT_TEMPLATE_TAGS("report-template-tags", ErrorKind.RULE, "模板的标签有误：{0}；可用标签：{1}"),
    REPORT_TEMPLATE_IN_USE("report-template-in-use", ErrorKind.CONFLICT, "模板版本{0}"),
    REBUILD_RUNNING("rebuild-running", ErrorKind.CONFLICT, "已有事实重建正在进行");

    private final String slug;
    private final ErrorKind kind;
    private final String text;

    StatisticsError(String slug, ErrorKind kind, String text) {
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
