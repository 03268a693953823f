package cn.hotline.intake.changing.adapter;

import cn.hotline.intake.changing.ChangeDemand;
import cn.hotline.intake.changing.DemandChanges;
import cn.hotline.intake.registering.adapter.DemandAnswers;
import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Changing a demand's elements 变更诉求要素 over REST. */
@Path("/api/v1/demands/{caseId}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "诉求")
public class ChangingResource {
    private final ChangeDemand changeDemand;
    private final DemandChanges changes;
    private final DemandAnswers answers;

    ChangingResource(ChangeDemand changeDemand, DemandChanges changes, DemandAnswers answers) {
        this.changeDemand = changeDemand;
        this.changes = changes;
        this.answers = answers;
    }

    @POST
    @RolesAllowed({Role.AGENT_ID, Role.DISPATCHER_ID})
    @Operation(
            operationId = "changeDemand",
            summary = "变更诉求要素",
            description = "受理后、结案前可变更类型、类别、紧急程度、地点、标签，须说明理由并留痕；已并案的在主案变更。")
    public RestResponse<DemandView> change(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") ChangeRequest request) {
        return answers.ok(changeDemand.change(new CaseId(caseId), ifMatch, request.correction()));
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "listDemandChanges", summary = "查询变更记录", description = "含立案时的变更；新的在前，最多 200 条。")
    public List<DemandChangeView> list(@PathParam("caseId") UUID caseId) {
        return changes.of(new CaseId(caseId)).stream().map(DemandChangeView::of).toList();
    }
}
