package cn.hotline.lifecycle.tracking.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.tracking.CountCases;
import cn.hotline.lifecycle.tracking.Overview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many cases there are 总览. */
@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工单档案")
@RolesAllowed({
    Role.AGENT_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.REVIEWER_ID,
    Role.SURVEYOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
public class OverviewResource {
    private final CountCases count;

    OverviewResource(CountCases count) {
        this.count = count;
    }

    @GET
    @Operation(operationId = "getOverview", summary = "工单总览", description = "按状态和归档结果计数，供对账。")
    public Overview now() {
        return count.now();
    }
}
