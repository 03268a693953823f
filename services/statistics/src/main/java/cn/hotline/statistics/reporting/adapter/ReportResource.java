package cn.hotline.statistics.reporting.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.reporting.PublishReport;
import cn.hotline.statistics.reporting.ReadReports;
import cn.hotline.statistics.reporting.RecallReport;
import cn.hotline.statistics.reporting.Report;
import cn.hotline.statistics.reporting.ReportFile;
import cn.hotline.statistics.reporting.ReportFormat;
import cn.hotline.statistics.reporting.ReportKind;
import cn.hotline.statistics.reporting.ReportStatus;
import cn.hotline.statistics.reporting.ReportWorker;
import cn.hotline.statistics.reporting.RequestReport;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports 报表 over REST: made by the centre's people, published by its leader; units have none. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ANALYST_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ADMIN_ID})
@Tag(name = "报表")
public class ReportResource {

    private final RequestReport requestReport;
    private final ReadReports reports;
    private final PublishReport publishReport;
    private final RecallReport recallReport;
    private final ReportWorker worker;
    private final Idempotency idempotency;
    private final Caller caller;

    ReportResource(
            RequestReport requestReport,
            ReadReports reports,
            PublishReport publishReport,
            RecallReport recallReport,
            ReportWorker worker,
            Idempotency idempotency,
            Caller caller) {
        this.requestReport = requestReport;
        this.reports = reports;
        this.publishReport = publishReport;
        this.recallReport = recallReport;
        this.worker = worker;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** A report to be made. */
    @Schema(name = "ReportRequest", description = "要编制的报表")
    public record ReportRequest(
            @NotNull(message = "必填")
            @Pattern(regexp = CODE, message = "应为报表定义代码")
            @Schema(description = "报表定义代码", examples = "MONTHLY")
            String definition,

            @NotNull(message = "必填")
            @Pattern(regexp = "[0-9WQH-]{4,10}", message = "应为报告期")
            @Schema(
                    description = "报告期：日 2026-11-20、周 2026-W47、月 2026-10、季 2026-Q3、半年 2026-H1、年 2026",
                    examples = "2026-10")
            String period) {}

    static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    @POST
    @RolesAllowed({Role.ANALYST_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "requestReport",
            summary = "编制报表",
            description = "后台编制，稍后按标识查询进度。每次编制为该期的新版本，旧版本保留；已发布的须先撤回发布。")
    @APIResponse(
            responseCode = "202",
            description = "已排队编制",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public RestResponse<ReportView> request(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只编制一次") String key,
            @Valid @NotNull(message = "必填") ReportRequest request) {
        ReportView asked = idempotency.once(
                key,
                "requestReport",
                request,
                ReportView.class,
                () -> ReportView.of(requestReport.request(request.definition(), request.period(), caller.actor())));
        worker.wake();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, asked)
                .header("ETag", ETags.of(asked.version()))
                .header("Location", "/api/v1/reports/" + asked.id())
                .build();
    }

    @GET
    @Operation(operationId = "listReports", summary = "查询报表", description = "新的在前，包括各期的各个版本。")
    public Page<ReportView> list(
            @QueryParam("definition") @Pattern(regexp = CODE, message = "应为报表定义代码") String definition,
            @QueryParam("kind")
                    @Pattern(
                            regexp = "DAILY|WEEKLY|MONTHLY|QUARTERLY|HALF_YEARLY|YEARLY|SPECIAL",
                            message = "应为 DAILY、WEEKLY、MONTHLY、QUARTERLY、HALF_YEARLY、YEARLY、SPECIAL 之一")
                    String kind,
            @QueryParam("period") @Parameter(description = "报告期", example = "2026-10") String period,
            @QueryParam("status")
                    @Pattern(
                            regexp = "PENDING|RUNNING|READY|PUBLISHED|FAILED",
                            message = "应为 PENDING、RUNNING、READY、PUBLISHED、FAILED 之一")
                    String status,
            @QueryParam("after")
                    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "应为上一页的 next")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "不得小于 1")
                    @Max(value = Page.MAX_LIMIT, message = "不得大于 500")
                    int limit) {
        return reports.list(
                        new ReadReports.Filter(
                                definition,
                                kind == null ? null : ReportKind.valueOf(kind),
                                period,
                                status == null ? null : ReportStatus.valueOf(status),
                                after == null ? null : UUID.fromString(after)),
                        limit)
                .map(ReportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReport", summary = "查看报表", description = "状态、编制进度与失败原因。")
    public RestResponse<ReportView> get(@PathParam("id") UUID id) {
        return ReportView.tagged(reports.get(id));
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "downloadReport", summary = "下载报表", description = "Word 或 Excel 文件；图表可在其中编辑。")
    @APIResponse(
            responseCode = "200",
            description = "报表文件",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> download(
            @PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("docx") @Pattern(regexp = "docx|xlsx", message = "应为 docx 或 xlsx")
                    String format) {
        ReportFormat asked = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        ReportFile file = reports.file(id, asked);
        Report report = reports.get(id);
        return RestResponse.ResponseBuilder.<InputStream>ok(new ByteArrayInputStream(file.content()), asked.mediaType())
                .header("Content-Length", file.size())
                .header(
                        "Content-Disposition",
                        FileName.disposition(
                                "report-" + report.period(),
                                report.title() + "（第" + report.number() + "版）",
                                asked.extension()))
                .header("ETag", "\"" + file.sha256() + "\"")
                .build();
    }

    @POST
    @Path("/{id}/publications")
    @RolesAllowed(Role.CENTRE_LEADER_ID)
    @Operation(operationId = "publishReport", summary = "发布报表", description = "发布后该期不再编制新版本，直至撤回发布。须携带 If-Match。")
    public RestResponse<ReportView> publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "报表的版本号（ETag）") String ifMatch) {
        return ReportView.tagged(publishReport.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/recalls")
    @RolesAllowed(Role.CENTRE_LEADER_ID)
    @Operation(operationId = "recallReport", summary = "撤回发布", description = "撤回后可编制更正的版本。须携带 If-Match。")
    public RestResponse<ReportView> recall(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "报表的版本号（ETag）") String ifMatch) {
        return ReportView.tagged(recallReport.recall(id, ifMatch));
    }
}
