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

/** Unmerging 拆分并案 over REST. */
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

    /** Why the case is no longer one with its lead. */
    @Schema(name = "Unmerging", description = "拆分并案")
    public record Request(
            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "理由", examples = "核实后并非同一事项")
            String reason) {}

    @POST
    @RolesAllowed(Role.AGENT_ID)
    @Operation(
            operationId = "unmergeCase",
            summary = "拆分并案",
            description = "只能拆分仍在等待主案的工单：并案前未立案的回到甄别，已立案的重新派单，办理时限接着计，并案期间不计。")
    public RestResponse<DemandView> unmerge(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Request request) {
        return answers.ok(unmergeCase.unmerge(new CaseId(caseId), ifMatch, request.reason()));
    }
}
