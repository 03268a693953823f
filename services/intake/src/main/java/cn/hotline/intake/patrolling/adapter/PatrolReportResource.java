package cn.hotline.intake.patrolling.adapter;

import cn.hotline.events.code.Urgency;
import cn.hotline.intake.attaching.FileFacts;
import cn.hotline.intake.attaching.PhotoMoment;
import cn.hotline.intake.attaching.StoreFile;
import cn.hotline.intake.attaching.StoredFile;
import cn.hotline.intake.patrolling.Finding;
import cn.hotline.intake.patrolling.ReportFinding;
import cn.hotline.intake.registering.adapter.DemandAnswers;
import cn.hotline.intake.registering.adapter.DemandRequests;
import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Patrol reports 监督员上报 over REST. */
@Path("/api/v1/patrol-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "巡查")
public class PatrolReportResource {
    private static final int MOST_PHOTOS = 9;

    private final StoreFile storeFile;
    private final ReportFinding reportFinding;
    private final DemandAnswers answers;
    private final Idempotency idempotency;

    PatrolReportResource(
            StoreFile storeFile, ReportFinding reportFinding, DemandAnswers answers, Idempotency idempotency) {
        this.storeFile = storeFile;
        this.reportFinding = reportFinding;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /** What was found. */
    @Schema(name = "PatrolReport", description = "监督员上报：没有诉求人")
    public record Report(
            @NotNull(message = "必填")
            @Pattern(regexp = DemandRequests.CATEGORY, message = "应为 2、4 或 6 位数字")
            @Schema(description = "问题类别代码", examples = "010203")
            String category,

            @Schema(description = "紧急程度；不填为一般") Urgency urgency,

            @NotBlank(message = "必填")
            @Size(max = 200, message = "不超过 200 字")
            @Schema(description = "标题", examples = "人行道井盖破损")
            String title,

            @NotBlank(message = "必填")
            @Size(max = 10_000, message = "不超过 10000 字")
            @Schema(description = "问题描述", examples = "井盖断裂，已放置警示锥。")
            String content,

            @NotNull(message = "必填") @Valid @Schema(description = "地点：街道与地址至少一项")
            DemandRequests.Location place,

            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "应为单位代码")
            @Schema(description = "已呼叫的处置单位；不填则按派单目录", examples = "HS-CG")
            String calledUnit) {
        Finding finding() {
            return new Finding(
                    new CategoryCode(category),
                    urgency == null ? Urgency.NORMAL : urgency,
                    title,
                    content,
                    place.place(),
                    calledUnit == null ? null : new UnitCode(calledUnit));
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.PATROLLER_ID)
    @Operation(
            operationId = "reportFinding",
            summary = "监督员上报",
            description = "表单字段 report（JSON）与 photos（整改前照片，1 至 9 张）；受理与立案一步完成，没有诉求人，不回访，由上报的监督员现场核实。")
    @APIResponse(
            responseCode = "201",
            description = "已立案",
            content = @Content(schema = @Schema(implementation = DemandView.class)))
    public RestResponse<DemandView> report(
            @HeaderParam("Idempotency-Key") String key,
            @RestForm("report") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull(message = "必填") Report report,
            @RestForm("photos") @NotNull(message = "必填") @Size(max = MOST_PHOTOS, message = "至多 9 张")
                    List<FileUpload> photos) {
        List<FileFacts> facts = photos.stream()
                .map(photo -> storeFile.check(photo.uploadedFile(), PhotoMoment.BEFORE))
                .toList();
        List<StoredFile> stored = photos.stream()
                .map(photo -> storeFile.put(
                        photo.fileName(), photo.uploadedFile(), facts.get(photos.indexOf(photo)), PhotoMoment.BEFORE))
                .toList();
        Object sent = List.of(report, facts.stream().map(FileFacts::sha256).toList());
        DemandView demand = idempotency.once(
                key,
                "reportFinding",
                sent,
                DemandView.class,
                () -> answers.view(reportFinding.report(report.finding(), stored)));
        return RestResponse.ResponseBuilder.<DemandView>created(URI.create("/api/v1/demands/" + demand.caseId()))
                .entity(demand)
                .header("ETag", ETags.of(demand.version()))
                .build();
    }
}
