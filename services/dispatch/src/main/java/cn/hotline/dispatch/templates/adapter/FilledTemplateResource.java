package cn.hotline.dispatch.templates.adapter;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.templates.ReplyTemplates;
import cn.hotline.dispatch.templates.adapter.TemplateViews.FilledView;
import cn.hotline.kernel.CategoryCode;
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

/** Ready-made replies 答复模板 for one work order. */
@Path("/api/v1/work-orders/{id}/reply-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.HANDLER_ID, Role.DISPATCHER_ID, Role.SECTION_HEAD_ID, Role.REVIEWER_ID})
@Tag(name = "答复模板")
public class FilledTemplateResource {
    private final WorkOrders orders;
    private final ReplyTemplates templates;
    private final Caller caller;

    FilledTemplateResource(WorkOrders orders, ReplyTemplates templates, Caller caller) {
        this.orders = orders;
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "fillReplyTemplates", summary = "按派单件填写答复模板", description = "按工单类别取模板并填好占位符；没有的信息留空。")
    public List<FilledView> fill(@PathParam("id") UUID id) {
        WorkOrder order = orders.require(new WorkOrderId(id));
        caller.requireUnit(order.unitPath());
        CategoryCode category = order.hotlineCase().category();
        return category == null
                ? List.of()
                : templates.forCategory(category).stream()
                        .map(template -> FilledView.of(template, order))
                        .toList();
    }
}
