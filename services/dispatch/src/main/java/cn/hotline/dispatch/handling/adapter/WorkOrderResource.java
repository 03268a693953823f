package cn.hotline.dispatch.handling.adapter;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderFilter;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Work orders 派单件 to be read: a handler sees its own unit's only. */
@Path("/api/v1/work-orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.AGENT_ID,
    Role.DISPATCHER_ID,
    Role.HANDLER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.REVIEWER_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "派单件")
public class WorkOrderResource {
    private final WorkOrders orders;
    private final Caller caller;
    private final Clock clock;

    WorkOrderResource(WorkOrders orders, Caller caller, Clock clock) {
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listWorkOrders", summary = "查询派单件", description = "按派单先后排列；承办单位只见本单位及下级单位的派单件。")
    public Page<WorkOrderView> list(
            @QueryParam("status") List<WorkOrderStatus> status,
            @QueryParam("unit") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对") String unit,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("round") @Min(value = 1, message = "至少 1") Integer round,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        WorkOrderFilter filter = new WorkOrderFilter(
                status,
                unit == null ? null : new UnitCode(unit),
                caller.scope(),
                caseId == null ? null : new CaseId(caseId),
                round,
                after == null ? null : new WorkOrderId(after));
        Instant now = clock.instant();
        return Page.of(orders.list(filter, limit + 1), limit, order -> order.id()
                        .toString())
                .map(order -> WorkOrderView.of(order, now));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWorkOrder", summary = "查看派单件", description = "承办单位可看本单位及下级单位的派单件，以及有分办件的派单件。")
    public RestResponse<WorkOrderView> get(@PathParam("id") UUID id) {
        WorkOrder order = orders.require(new WorkOrderId(id));
        caller.requireUnit(order.readers());
        return WorkOrderView.of(order, clock.instant()).answer(RestResponse.Status.OK);
    }
}
