package cn.hotline.lifecycle.tracking.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.advancing.CaseProcess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The model of the process 流程模型, to be drawn by any BPMN viewer. */
@Path("/api/v1/process-model")
@Produces(MediaType.APPLICATION_XML)
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
    Role.EVALUATOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
public class ProcessModelResource {
    private final CaseProcess process;

    ProcessModelResource(CaseProcess process) {
        this.process = process;
    }

    @GET
    @Operation(operationId = "getProcessModel", summary = "查看流程模型", description = "BPMN 2.0，新工单所用的版本。")
    public String model() {
        return process.model();
    }
}
