package cn.hotline.dispatch.reassigning.adapter;

import cn.hotline.dispatch.handling.adapter.WorkOrderView;
import cn.hotline.dispatch.reassigning.ReassignWorkOrder;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Reassigning 改派 over REST. */
@Path("/api/v1/work-orders/{id}/reassignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
@Tag(name = "派单件")
public class ReassignmentResource {
    private final ReassignWorkOrder reassignWorkOrder;
    private final Clock clock;

    ReassignmentResource(ReassignWorkOrder reassignWorkOrder, Clock clock) {
        this.reassignWorkOrder = reassignWorkOrder;
        this.clock = clock;
    }

    /** To whom and why. */
    @Schema(name = "Reassignment", description = "改派")
    public record Reassignment(
            @NotNull(message = "必填")
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对")
            @Schema(description = "改派到的单位代码", examples = "HS-CG")
            String unit,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "改派理由，作为新派单的依据", examples = "经核实属城管执法职责")
            String note) {}

    @POST
    @Operation(
            operationId = "reassignWorkOrder",
            summary = "改派",
            description = "未回复的派单件由中心收回并派给另一单位，新单位重新计时；已申请退单的先裁定。")
    public RestResponse<WorkOrderView> reassign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Reassignment reassignment) {
        var order = reassignWorkOrder.reassign(
                new WorkOrderId(id), ifMatch, new UnitCode(reassignment.unit()), reassignment.note());
        return WorkOrderView.of(order, clock.instant()).answer(RestResponse.Status.OK);
    }
}
