package cn.hotline.callback.evaluating.adapter;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.evaluating.AttemptEvaluation;
import cn.hotline.callback.evaluating.EvaluationDossier;
import cn.hotline.callback.evaluating.EvaluationStatus;
import cn.hotline.callback.evaluating.ReadEvaluations;
import cn.hotline.callback.questioning.FurtherAnswers;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.callback.surveying.ClaimFilter;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The evaluator's desk 第三方评价: the list, and the calls. */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.EVALUATOR_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "第三方评价")
public class EvaluationResource {
    private final ReadEvaluations readEvaluations;
    private final AttemptEvaluation attemptEvaluation;
    private final QuestionnaireVersions questionnaires;
    private final Clock clock;

    EvaluationResource(
            ReadEvaluations readEvaluations,
            AttemptEvaluation attemptEvaluation,
            QuestionnaireVersions questionnaires,
            Clock clock) {
        this.readEvaluations = readEvaluations;
        this.attemptEvaluation = attemptEvaluation;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** One call and what was answered. */
    @Schema(name = "EvaluationAttemptRequest", description = "登记一次评价拨打")
    public record AttemptRequest(
            @NotNull(message = "必填") AttemptResult result,

            @Schema(description = "接通时必填，其余情况不填") @Valid EvaluationView.Answers answers,

            @Size(max = 20, message = "不超过 20 题") @Schema(description = "附加题的回答，按题目代码；接通时填写")
            Map<String, @NotNull(message = "不能为空") @Size(max = 50, message = "不超过 50 字") String> furtherAnswers,

            @Schema(description = "录音编号", examples = "REC-20261121-0007") @Size(max = 100, message = "不超过 100 个字符")
            String recordingId) {}

    @GET
    @Operation(operationId = "listEvaluations", summary = "查询第三方评价列表", description = "按抽取的先后排列；本单位办理过的不列。")
    public Page<EvaluationView> list(
            @QueryParam("status")
                    @DefaultValue("OPEN")
                    @Parameter(description = "评价状态", schema = @Schema(implementation = EvaluationStatus.class))
                    @Pattern(regexp = "OPEN|COMPLETED|CANCELLED", message = "不是有效的评价状态")
                    String status,
            @QueryParam("claimed")
                    @DefaultValue("ANY")
                    @Parameter(description = "领取情况：本人领取、无人领取、不限", schema = @Schema(implementation = ClaimFilter.class))
                    @Pattern(regexp = "MINE|FREE|ANY", message = "不是有效的领取情况")
                    String claimed,
            @QueryParam("callableNow") @DefaultValue("false") @Parameter(description = "只列此刻拨打计入“无法联系”的")
                    boolean callableNow,
            @QueryParam("after")
                    @Parameter(description = "上一页的 next")
                    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "不是有效的翻页位置")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return Page.of(
                        readEvaluations.list(
                                EvaluationStatus.valueOf(status),
                                ClaimFilter.valueOf(claimed),
                                callableNow,
                                after == null ? null : UUID.fromString(after),
                                limit + 1),
                        limit,
                        dossier -> dossier.evaluation().id().toString())
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEvaluation", summary = "查询一件第三方评价", description = "本单位办理过的不得查看。")
    public RestResponse<EvaluationView> get(@PathParam("id") UUID id) {
        return answer(readEvaluations.one(new EvaluationId(id)));
    }

    @POST
    @Path("/{id}/attempts")
    @RolesAllowed(Role.EVALUATOR_ID)
    @Operation(
            operationId = "attemptEvaluation",
            summary = "登记一次评价拨打",
            description = "拨打时间为登记时间。接通或拒访即完成；未接通达到方案规定的次数、时段数和天数后，以“无法联系”完成。"
                    + "已由他人领取的不得拨打；不在回访时间段内的不得拨打。评价不影响工单和中心回访的满意度。办理过该工单的单位及其上下级的人员不得评价。")
    public RestResponse<EvaluationView> attempt(
            @PathParam("id") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") AttemptRequest request) {
        boolean further =
                request.furtherAnswers() != null && !request.furtherAnswers().isEmpty();
        if (request.answers() == null && further) {
            throw new DomainException(CallbackError.QUESTIONNAIRE_NOT_ALLOWED);
        }
        return answer(attemptEvaluation.attempt(
                new EvaluationId(id),
                ifMatch,
                request.result(),
                request.answers() == null ? null : request.answers().toAnswers(),
                further ? new FurtherAnswers(request.furtherAnswers()) : FurtherAnswers.NONE,
                request.recordingId()));
    }

    private EvaluationView view(EvaluationDossier dossier) {
        return EvaluationView.of(
                dossier, questionnaires.at(dossier.evaluation().sampledBy().questionnaireFrom()), clock.instant());
    }

    private RestResponse<EvaluationView> answer(EvaluationDossier dossier) {
        EvaluationView view = view(dossier);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
