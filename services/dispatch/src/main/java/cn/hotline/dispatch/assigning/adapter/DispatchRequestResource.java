package cn.hotline.dispatch.assigning.adapter;

import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.DispatchRequestStatus;
import cn.hotline.dispatch.assigning.DispatchRequests;
import cn.hotline.dispatch.assigning.Proposals;
import cn.hotline.kernel.Role;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dispatcher's queue 待派单队列 over REST. */
@Path("/api/v1/dispatch-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DISPATCHER_ID)
@Tag(name = "派单")
public class DispatchRequestResource {
    private final DispatchRequests requests;
    private final Proposals proposals;

    DispatchRequestResource(DispatchRequests requests, Proposals proposals) {
        this.requests = requests;
        this.proposals = proposals;
    }

    @GET
    @Operation(operationId = "listDispatchRequests", summary = "查询待派任务", description = "先到在前；附派单目录的建议。")
    public Page<DispatchRequestView> list(
            @QueryParam("status") @DefaultValue("PENDING") DispatchRequestStatus status,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        Page<DispatchRequest> page = Page.of(requests.list(status, after, limit + 1), limit, request -> request.id()
                .toString());
        return new Page<>(proposals.forAll(page.items()), page.next()).map(DispatchRequestView::of);
    }
}
