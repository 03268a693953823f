package cn.hotline.supervision.reconciling.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.reconciling.Overview;
import cn.hotline.supervision.reconciling.TakeStock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sums of supervision 督办总览. */
@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SUPERVISOR_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.AGENT_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID,
    Role.HANDLER_ID
})
@Tag(name = "核对")
public class OverviewResource {
    private final TakeStock takeStock;

    OverviewResource(TakeStock takeStock) {
        this.takeStock = takeStock;
    }

    @GET
    @Operation(operationId = "getOverview", summary = "督办总览", description = "计时中的时限按灯色计数，及待答复的督办单数；承办单位只计本单位的。")
    public Overview get() {
        return takeStock.count();
    }
}
