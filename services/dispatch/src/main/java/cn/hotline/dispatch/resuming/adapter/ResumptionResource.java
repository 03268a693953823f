package cn.hotline.dispatch.resuming.adapter;

import cn.hotline.dispatch.handling.adapter.WorkOrderView;
import cn.hotline.dispatch.resuming.ResumeByHand;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.WorkOrderId;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Resuming 恢复办理 over REST. */
@Path("/api/v1/work-orders/{id}/resumptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.HANDLER_ID, Role.DISPATCHER_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID})
@Tag(name = "延期与挂账")
public class ResumptionResource {
    private final ResumeByHand resumeByHand;
    private final Clock clock;

    ResumptionResource(ResumeByHand resumeByHand, Clock clock) {
        this.resumeByHand = resumeByHand;
        this.clock = clock;
    }

    /** Why it goes on. */
    @Schema(name = "Resumption", description = "恢复办理的说明")
    public record Resumption(
            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "说明", examples = "资金已到位，恢复办理")
            String note) {}

    @POST
    @Operation(operationId = "resumeWorkOrder", summary = "恢复办理", description = "提前结束挂账，以剩余时限继续计时。")
    public RestResponse<WorkOrderView> resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Resumption resumption) {
        var order = resumeByHand.resume(new WorkOrderId(id), ifMatch, resumption.note());
        return WorkOrderView.of(order, clock.instant()).answer(RestResponse.Status.OK);
    }
}
