package cn.hotline.callback.evaluating.adapter;

import cn.hotline.callback.evaluating.ClaimEvaluation;
import cn.hotline.callback.evaluating.ClaimNextEvaluations;
import cn.hotline.callback.evaluating.EvaluationDossier;
import cn.hotline.callback.evaluating.GiveBackEvaluation;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking evaluations on the desk 领取评价 and giving them back, over REST. */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "第三方评价")
public class EvaluationClaimResource {
    private final ClaimNextEvaluations claimNextEvaluations;
    private final ClaimEvaluation claimEvaluation;
    private final GiveBackEvaluation giveBackEvaluation;
    private final QuestionnaireVersions questionnaires;
    private final Clock clock;

    EvaluationClaimResource(
            ClaimNextEvaluations claimNextEvaluations,
            ClaimEvaluation claimEvaluation,
            GiveBackEvaluation giveBackEvaluation,
            QuestionnaireVersions questionnaires,
            Clock clock) {
        this.claimNextEvaluations = claimNextEvaluations;
        this.claimEvaluation = claimEvaluation;
        this.giveBackEvaluation = giveBackEvaluation;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** How many to take. */
    @Schema(name = "EvaluationClaiming", description = "领取下一批第三方评价")
    public record Claiming(
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 50, message = "不超过 50")
            @Schema(description = "件数", examples = "5")
            Integer count) {}

    @POST
    @Path("/claims")
    @RolesAllowed(Role.EVALUATOR_ID)
    @Operation(
            operationId = "claimNextEvaluations",
            summary = "领取下一批第三方评价",
            description = "按抽取先后领取此刻可拨打、无人领取的；本单位办理过的不领。不足所要件数时有多少领多少。领取过时自动失效。")
    public List<EvaluationView> next(@Valid @NotNull(message = "必填") Claiming claiming) {
        return claimNextEvaluations.claim(claiming.count()).stream()
                .map(this::view)
                .toList();
    }

    @POST
    @Path("/{id}/claims")
    @RolesAllowed(Role.EVALUATOR_ID)
    @Operation(operationId = "claimEvaluation", summary = "领取一件第三方评价", description = "已由本人领取的延长失效时间；已由他人领取的不能再领。")
    public RestResponse<EvaluationView> claim(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return answer(claimEvaluation.claim(new EvaluationId(id), ifMatch));
    }

    @DELETE
    @Path("/{id}/claims")
    @RolesAllowed({Role.EVALUATOR_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "giveBackEvaluation", summary = "退回已领取的第三方评价", description = "由领取人退回，或由科室负责人收回。")
    public RestResponse<EvaluationView> giveBack(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return answer(giveBackEvaluation.giveBack(new EvaluationId(id), ifMatch));
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
