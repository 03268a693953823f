package cn.hotline.lifecycle.tracking.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.lifecycle.tracking.FindCases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a case stands in its process 流程所在环节. */
@Path("/api/v1/cases/{caseId}/process")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "流程")
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
public class ProcessResource {
    private final CaseProcess process;
    private final FindCases find;

    ProcessResource(CaseProcess process, FindCases find) {
        this.process = process;
        this.find = find;
    }

    /**
     * An element of the model the process waits at.
     *
     * @param activityId the element's id in the model
     * @param name its Chinese name
     */
    @Schema(description = "流程所在环节")
    public record Activity(
            @Schema(description = "模型中的元素标识", examples = "Gateway_Signing")
            String activityId,

            @Schema(description = "环节名称", examples = "待签收") String name) {}

    @GET
    @Operation(operationId = "getCaseProcess", summary = "查看工单所在环节", description = "流程结束后为空。")
    public List<Activity> position(@PathParam("caseId") String caseId) {
        return process.positions(find.byId(caseId).id()).stream()
                .map(each -> new Activity(each.id(), each.name()))
                .toList();
    }
}
