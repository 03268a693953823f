package cn.hotline.statistics.assessing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.assessing.Assessment;
import cn.hotline.statistics.assessing.AssessmentAction;
import cn.hotline.statistics.assessing.AssessmentStatus;
import cn.hotline.statistics.assessing.Assessments;
import cn.hotline.statistics.assessing.MoveAssessment;
import cn.hotline.statistics.assessing.Progress;
import cn.hotline.statistics.assessing.RecalculateAssessment;
import cn.hotline.statistics.assessing.Recomputation;
import cn.hotline.statistics.assessing.RecomputeAssessment;
import cn.hotline.statistics.assessing.SightOfScores;
import cn.hotline.statistics.assessing.StartAssessment;
import cn.hotline.statistics.assessing.adapter.AssessmentViews.ActView;
import cn.hotline.statistics.assessing.adapter.AssessmentViews.Request;
import cn.hotline.statistics.assessing.adapter.AssessmentViews.View;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The life of a monthly assessment 月度考核 as REST. */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.HANDLER_ID
})
@Tag(name = "月度考核")
public class AssessmentResource {
    private final StartAssessment startAssessment;
    private final MoveAssessment moveAssessment;
    private final RecalculateAssessment recalculateAssessment;
    private final RecomputeAssessment recomputeAssessment;
    private final Assessments assessments;
    private final SightOfScores sight;
    private final Progress progress;
    private final Idempotency idempotency;

    AssessmentResource(
            StartAssessment startAssessment,
            MoveAssessment moveAssessment,
            RecalculateAssessment recalculateAssessment,
            RecomputeAssessment recomputeAssessment,
            Assessments assessments,
            SightOfScores sight,
            Progress progress,
            Idempotency idempotency) {
        this.startAssessment = startAssessment;
        this.moveAssessment = moveAssessment;
        this.recalculateAssessment = recalculateAssessment;
        this.recomputeAssessment = recomputeAssessment;
        this.assessments = assessments;
        this.sight = sight;
        this.progress = progress;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "startAssessment",
            summary = "发起月度考核",
            description = "按该月施行的方案版本在后台计算：快照各单位所计的件，计分、排名，完成后为草稿；进度见 progress。")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "已发起")
    public RestResponse<View> start(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") Request request) {
        View view = idempotency.once(
                key,
                "startAssessment",
                request,
                View.class,
                () -> View.of(startAssessment.start(request.scheme(), YearMonth.parse(request.month())), null));
        return answer(RestResponse.Status.CREATED, view);
    }

    @POST
    @Path("/{assessmentId}/retries")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(operationId = "retryAssessment", summary = "重新计算中止的考核")
    public RestResponse<View> retry(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ok(moveAssessment.move(id, ifMatch, AssessmentAction.RETRY));
    }

    @POST
    @Path("/{assessmentId}/discards")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(operationId = "discardAssessment", summary = "作废考核草稿", description = "公示前可作废，作废后该月可重新发起。")
    public RestResponse<View> discard(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ok(moveAssessment.move(id, ifMatch, AssessmentAction.DISCARD));
    }

    @POST
    @Path("/{assessmentId}/publicizings")
    @RolesAllowed({Role.ANALYST_ID, Role.SECTION_HEAD_ID})
    @Operation(
            operationId = "publicizeAssessment",
            summary = "公示考核结果",
            description = "各单位可见排名和本单位得分；申诉期自次日起，按方案规定的自然日计，末日 24 时止。")
    public RestResponse<View> publicize(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ok(moveAssessment.move(id, ifMatch, AssessmentAction.PUBLICIZE));
    }

    @POST
    @Path("/{assessmentId}/recalculations")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "recalculateAssessment",
            summary = "复核考核结果",
            description = "申诉期满且申诉全部裁定后，按成立的申诉改计，由快照重新计分、排名。")
    public RestResponse<View> recalculate(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ok(recalculateAssessment.recalculate(id, ifMatch));
    }

    @POST
    @Path("/{assessmentId}/publications")
    @RolesAllowed(Role.CENTRE_LEADER_ID)
    @Operation(operationId = "publishAssessment", summary = "发布考核结果", description = "发布后不再改动。")
    public RestResponse<View> publish(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ok(moveAssessment.move(id, ifMatch, AssessmentAction.PUBLISH));
    }

    @POST
    @Path("/{assessmentId}/recomputation")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "recomputeAssessment",
            summary = "重算比较",
            description = "按本次考核自己的方案、单位、渠道和已裁定的申诉，由今天的事实重算，列出差异及所涉的件；不改动考核结果。")
    public Recomputation recompute(@PathParam("assessmentId") UUID id) {
        return recomputeAssessment.recompute(id);
    }

    @GET
    @Path("/{assessmentId}")
    @Operation(operationId = "getAssessment", summary = "查询月度考核", description = "承办单位自公示起可见。")
    public RestResponse<View> get(@PathParam("assessmentId") UUID id) {
        return ok(sight.assessment(id));
    }

    @GET
    @Path("/{assessmentId}/acts")
    @Operation(operationId = "listAssessmentActs", summary = "查询考核经过", description = "谁在何时做了什么，按先后排列。")
    public List<ActView> acts(@PathParam("assessmentId") UUID id) {
        return assessments.acts(sight.assessment(id).assessmentId()).stream()
                .map(ActView::of)
                .toList();
    }

    @GET
    @Operation(operationId = "listAssessments", summary = "查询月度考核列表", description = "新发起的在前；承办单位只看到已公示的。")
    public Page<View> list(
            @QueryParam("scheme") @Parameter(description = "方案代码", example = "MONTHLY") String scheme,
            @QueryParam("status") AssessmentStatus status,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return Page.of(
                        assessments.list(scheme, sight.statuses(status), after, limit + 1),
                        limit,
                        each -> each.assessmentId().toString())
                .map(each -> View.of(each, null));
    }

    private RestResponse<View> ok(Assessment assessment) {
        return answer(
                RestResponse.Status.OK,
                View.of(assessment, progress.of(assessment.assessmentId()).orElse(null)));
    }

    private static RestResponse<View> answer(RestResponse.Status status, View view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
