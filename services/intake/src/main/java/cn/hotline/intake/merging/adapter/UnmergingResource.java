package cn.hotline.intake.merging.adapter;

import cn.hotline.intake.merging.UnmergeCase;
import cn.hotline.intake.registering.adapter.DemandAnswers;
import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Taking a case out of its lead case 解除并案 over REST. */
@Path("/api/v1/demands/{caseId}/unmergings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "并案")
public class UnmergingResource {
    private final UnmergeCase unmergeCase;
    private final DemandAnswers answers;

    UnmergingResource(UnmergeCase unmergeCase, DemandAnswers answers) {
        this.unmergeCase = unmergeCase;
        this.answers = answers;
    }

    /** Why the case is to be handled by itself. */
    @Schema(name = "Unmerging", description = "解除并案")
    public record Request(
            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "理由", examples = "经核实与主案不是同一处")
            String reason) {}

    @POST
    @RolesAllowed(Role.AGENT_ID)
    @Operation(operationId = "unmergeCase", summary = "解除并案", description = "主案结束之前可解除；解除后作为已立案的工单单独办理。")
    public RestResponse<DemandView> unmerge(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Request request) {
        return answers.ok(unmergeCase.unmerge(new CaseId(caseId), ifMatch, request.reason()));
    }
}
