package cn.hotline.statistics;

import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.error.ErrorKind;

/** The refusals of the statistics service 统计服务错误码. */
public enum StatisticsError implements ErrorCode {
    PERIOD_REVERSED("period-reversed", ErrorKind.INVALID, "起始日期 {0} 晚于截止日期 {1}"),
    PERIOD_TOO_LONG("period-too-long", ErrorKind.INVALID, "统计期间不得超过 {0} 天"),
    UNKNOWN_INDICATOR("unknown-indicator", ErrorKind.NOT_FOUND, "没有此指标：{0}"),
    REBUILD_RUNNING("rebuild-running", ErrorKind.CONFLICT, "已有事实重建正在进行"),
    CASE_FACT_NOT_FOUND("case-fact-not-found", ErrorKind.NOT_FOUND, "没有此工单的统计事实：{0}");

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
