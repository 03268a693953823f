package cn.hotline.intake.withdrawing.adapter;

import cn.hotline.intake.registering.adapter.DemandAnswers;
import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.intake.withdrawing.WithdrawCase;
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

/** Withdrawing 撤诉 over REST. */
@Path("/api/v1/demands/{caseId}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "撤诉")
public class WithdrawalResource {
    private final WithdrawCase withdrawCase;
    private final DemandAnswers answers;

    WithdrawalResource(WithdrawCase withdrawCase, DemandAnswers answers) {
        this.withdrawCase = withdrawCase;
        this.answers = answers;
    }

    /** Why the citizen withdraws. */
    @Schema(name = "Withdrawal", description = "撤诉")
    public record Request(
            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "理由", examples = "问题已自行解决")
            String reason) {}

    @POST
    @RolesAllowed({Role.AGENT_ID, Role.SOURCE_ID})
    @Operation(operationId = "withdrawCase", summary = "撤诉", description = "结案之前可撤；来源平台只能撤回自己报送的诉求。")
    public RestResponse<DemandView> withdraw(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Request request) {
        return answers.ok(withdrawCase.withdraw(new CaseId(caseId), ifMatch, request.reason()));
    }
}
