package cn.hotline.dispatch.sharing.adapter;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.sharing.ShareWorkOrder;
import cn.hotline.dispatch.sharing.UnitTaskFilter;
import cn.hotline.dispatch.sharing.UnitTasks;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sharing a work order out 分办, and what came of it, over REST. */
@Path("/api/v1/work-orders/{id}/unit-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "分办件")
public class SharingResource {
    /** More parts than an order has ever had. */
    private static final int ALL = 500;

    private final ShareWorkOrder shareWorkOrder;
    private final WorkOrders orders;
    private final UnitTasks tasks;
    private final Caller caller;
    private final Clock clock;

    SharingResource(ShareWorkOrder shareWorkOrder, WorkOrders orders, UnitTasks tasks, Caller caller, Clock clock) {
        this.shareWorkOrder = shareWorkOrder;
        this.orders = orders;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.HANDLER_ID, Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
    @APIResponseSchema(value = UnitTaskView.class, responseCode = "201", responseDescription = "已分办")
    @Operation(
            operationId = "openUnitTask",
            summary = "分办",
            description = "协办由派单员或科室负责人指定给主办以外的单位；下派由承办单位发给下级单位。分办件了结前主办单位不能回复。")
    public RestResponse<UnitTaskView> open(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") UnitTaskRequests.Opening opening) {
        var task = shareWorkOrder.share(
                new WorkOrderId(id),
                ifMatch,
                opening.kind(),
                new UnitCode(opening.unit()),
                opening.demand(),
                opening.dueAt());
        return UnitTaskView.of(task, clock.instant()).answer(RestResponse.Status.CREATED);
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.HANDLER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.ANALYST_ID
    })
    @Operation(
            operationId = "listUnitTasksOfWorkOrder",
            summary = "查看派单件的分办件",
            description = "含各单位的反馈，按期限排列；主办单位见全部，分办单位见本单位的。")
    public List<UnitTaskView> ofOrder(@PathParam("id") UUID id) {
        WorkOrder order = orders.require(new WorkOrderId(id));
        caller.requireUnit(order.readers());
        var filter = new UnitTaskFilter(order.id(), null, null, null, null, caller.scope(), null);
        Instant now = clock.instant();
        return tasks.list(filter, ALL).stream()
                .map(task -> UnitTaskView.of(task, now))
                .toList();
    }
}
