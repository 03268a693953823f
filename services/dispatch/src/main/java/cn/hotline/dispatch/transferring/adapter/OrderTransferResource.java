package cn.hotline.dispatch.transferring.adapter;

import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.transferring.Transfers;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who had an order before 移交记录 over REST. */
@Path("/api/v1/work-orders/{id}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "承办单位")
public class OrderTransferResource {
    private final Transfers transfers;
    private final WorkOrders orders;
    private final Caller caller;

    OrderTransferResource(Transfers transfers, WorkOrders orders, Caller caller) {
        this.transfers = transfers;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.ADMIN_ID,
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.HANDLER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.ANALYST_ID
    })
    @Operation(operationId = "listOrderTransfers", summary = "查询派单件移交记录", description = "该派单件先后由哪些单位承办。")
    public List<TransferView> ofOrder(@PathParam("id") UUID id) {
        var order = orders.require(new WorkOrderId(id));
        caller.requireUnit(order.unitPath());
        return transfers.ofOrder(order.id()).stream().map(TransferView::of).toList();
    }
}
