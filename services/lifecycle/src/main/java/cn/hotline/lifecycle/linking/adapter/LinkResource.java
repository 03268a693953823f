package cn.hotline.lifecycle.linking.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.linking.CaseLinks;
import cn.hotline.lifecycle.linking.FindLinks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cases a case is linked with 关联工单. */
@Path("/api/v1/cases/{caseId}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工单档案")
@RolesAllowed({
    Role.AGENT_ID,
    Role.DISPATCHER_ID,
    Role.HANDLER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.REVIEWER_ID,
    Role.SURVEYOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
public class LinkResource {
    private final FindLinks links;

    LinkResource(FindLinks links) {
        this.links = links;
    }

    @GET
    @Operation(operationId = "listLinks", summary = "查看关联工单", description = "主件与并入的工单、同一次来电的工单、多次重复诉求的此前工单。")
    public CaseLinks of(@PathParam("caseId") String caseId) {
        return links.of(caseId);
    }
}
