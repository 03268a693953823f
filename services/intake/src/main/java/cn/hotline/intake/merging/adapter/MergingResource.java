package cn.hotline.intake.merging.adapter;

import cn.hotline.intake.merging.MergeCase;
import cn.hotline.intake.registering.adapter.DemandAnswers;
import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Merging 并案 over REST. */
@Path("/api/v1/demands/{caseId}/mergings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "并案")
public class MergingResource {
    private final MergeCase mergeCase;
    private final DemandAnswers answers;

    MergingResource(MergeCase mergeCase, DemandAnswers answers) {
        this.mergeCase = mergeCase;
        this.answers = answers;
    }

    /** The case to merge into. */
    @Schema(name = "Merging", description = "并入主案")
    public record Request(
            @NotNull(message = "必填") @Schema(description = "主案的工单标识")
            UUID leadCaseId) {}

    @POST
    @RolesAllowed(Role.AGENT_ID)
    @Operation(operationId = "mergeCase", summary = "并案", description = "并入仍在办理的主案；主案不能已并入他案，已有他案并入的工单不能再并入；诉求人各自保留回访。")
    public RestResponse<DemandView> merge(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Request request) {
        return answers.ok(mergeCase.merge(new CaseId(caseId), ifMatch, new CaseId(request.leadCaseId())));
    }
}
