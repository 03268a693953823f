package cn.hotline.dispatch.signing.adapter;

import cn.hotline.dispatch.handling.adapter.WorkOrderView;
import cn.hotline.dispatch.signing.SignWorkOrder;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing 签收 over REST. */
@Path("/api/v1/work-orders/{id}/signatures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.HANDLER_ID)
@Tag(name = "派单件")
public class SignatureResource {
    private final SignWorkOrder signWorkOrder;
    private final Clock clock;

    SignatureResource(SignWorkOrder signWorkOrder, Clock clock) {
        this.signWorkOrder = signWorkOrder;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "signWorkOrder", summary = "签收派单件")
    public RestResponse<WorkOrderView> sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var order = signWorkOrder.sign(new WorkOrderId(id), ifMatch);
        return WorkOrderView.of(order, clock.instant()).answer(RestResponse.Status.OK);
    }
}
