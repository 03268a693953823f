package cn.hotline.statistics.reporting.adapter;

import cn.hotline.statistics.reporting.Report;
import cn.hotline.statistics.reporting.ReportKind;
import cn.hotline.statistics.reporting.ReportStatus;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A report 报表 as people see it. */
@Schema(name = "Report", description = "报表：一期的一个版本")
public record ReportView(
        UUID id,

        @Schema(description = "报表定义代码", examples = "MONTHLY")
        String definition,

        @Schema(description = "种类") ReportKind kind,

        @Schema(description = "报告期", examples = "2026-10") String period,

        LocalDate from,
        LocalDate to,

        @Schema(description = "第几版，自 1 起") int number,

        @Schema(examples = "2026年10月12345热线运行情况通报") String title,

        @Schema(description = "状态：PENDING 待编制、RUNNING 编制中、READY 已编成、PUBLISHED 已发布、FAILED 编制失败")
        ReportStatus status,

        @Schema(description = "是否自动编制") boolean scheduled,

        @Schema(description = "编制进度，百分数", examples = "50") int progress,

        @Schema(description = "第几次编制；编制中断的由其他节点重新编制") int attempts,

        @Schema(description = "要求编制的人") String requestedBy,

        Instant requestedAt,

        @Schema(description = "编成或失败的时间", nullable = true) Instant finishedAt,

        @Schema(description = "失败的原因", nullable = true) String failure,

        @Schema(description = "所用模板；内置模板没有", nullable = true)
        UUID templateId,

        @Schema(description = "发布人", nullable = true) String publishedBy,

        @Schema(description = "发布时间", nullable = true) Instant publishedAt,

        @Schema(description = "版本号，发布、撤回时放入 If-Match") long version) {

    static ReportView of(Report report) {
        return new ReportView(
                report.id(),
                report.definition(),
                report.kind(),
                report.period(),
                report.periodFrom(),
                report.periodTo(),
                report.number(),
                report.title(),
                report.status(),
                report.isScheduled(),
                report.progress(),
                report.attempts(),
                report.requestedBy(),
                report.requestedAt(),
                report.finishedAt(),
                report.failure(),
                report.templateId(),
                report.publishedBy(),
                report.publishedAt(),
                report.version());
    }

    static RestResponse<ReportView> tagged(Report report) {
        return RestResponse.ResponseBuilder.ok(of(report))
                .header("ETag", ETags.of(report.version()))
                .build();
    }
}
