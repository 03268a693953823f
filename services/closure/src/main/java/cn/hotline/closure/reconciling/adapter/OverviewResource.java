package cn.hotline.closure.reconciling.adapter;

import cn.hotline.closure.reconciling.Overview;
import cn.hotline.closure.reconciling.ShowOverview;
import cn.hotline.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counts by state 对账总览. */
@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.REVIEWER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID,
    Role.SUPERVISOR_ID
})
@Tag(name = "对账")
public class OverviewResource {
    private final ShowOverview showOverview;

    OverviewResource(ShowOverview showOverview) {
        this.showOverview = showOverview;
    }

    @GET
    @Operation(operationId = "getOverview", summary = "查询各状态数量")
    public Overview get() {
        return showOverview.show();
    }
}
