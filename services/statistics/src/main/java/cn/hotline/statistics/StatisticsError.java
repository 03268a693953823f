package cn.hotline.statistics;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of the statistics service 统计服务错误码. */
public enum StatisticsError implements ErrorCode {
    PERIOD_REVERSED("period-reversed", ErrorKind.INVALID, "起始日期 {0} 晚于截止日期 {1}"),
    PERIOD_TOO_LONG("period-too-long", ErrorKind.INVALID, "统计期间不得超过 {0} 天"),
    UNKNOWN_INDICATOR("unknown-indicator", ErrorKind.NOT_FOUND, "没有此指标：{0}"),
    CASE_FACT_NOT_FOUND("case-fact-not-found", ErrorKind.NOT_FOUND, "没有此工单的统计事实：{0}"),
    REPORT_DEFINITION_NOT_FOUND("report-definition-not-found", ErrorKind.NOT_FOUND, "没有此报表定义，或报告期内尚未生效：{0}"),
    REPORT_PERIOD(
            "report-period",
            ErrorKind.INVALID,
            "报告期 {0} 不是有效的{1}：日 2026-11-20、周 2026-W47、月 2026-10、季 2026-Q3、半年 2026-H1、年 2026"),
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
    REPORT_TEMPLATE_IN_USE("report-template-in-use", ErrorKind.CONFLICT, "模板版本{0}");

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
