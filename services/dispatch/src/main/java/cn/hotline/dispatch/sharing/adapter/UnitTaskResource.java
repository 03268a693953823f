package cn.hotline.dispatch.sharing.adapter;

import cn.hotline.dispatch.sharing.RecallUnitTask;
import cn.hotline.dispatch.sharing.ReportUnitTask;
import cn.hotline.dispatch.sharing.SignUnitTask;
import cn.hotline.dispatch.sharing.UnitTask;
import cn.hotline.dispatch.sharing.WaiveUnitTask;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.UnitTaskId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done to a part of a work order 分办件 over REST. */
@Path("/api/v1/unit-tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "分办件")
public class UnitTaskResource {
    private final SignUnitTask signUnitTask;
    private final ReportUnitTask reportUnitTask;
    private final WaiveUnitTask waiveUnitTask;
    private final RecallUnitTask recallUnitTask;
    private final Clock clock;

    UnitTaskResource(
            SignUnitTask signUnitTask,
            ReportUnitTask reportUnitTask,
            WaiveUnitTask waiveUnitTask,
            RecallUnitTask recallUnitTask,
            Clock clock) {
        this.signUnitTask = signUnitTask;
        this.reportUnitTask = reportUnitTask;
        this.waiveUnitTask = waiveUnitTask;
        this.recallUnitTask = recallUnitTask;
        this.clock = clock;
    }

    @POST
    @Path("/signature")
    @RolesAllowed(Role.HANDLER_ID)
    @Operation(operationId = "signUnitTask", summary = "签收分办件")
    public RestResponse<UnitTaskView> sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(signUnitTask.sign(new UnitTaskId(id), ifMatch));
    }

    @POST
    @Path("/report")
    @RolesAllowed(Role.HANDLER_ID)
    @Operation(operationId = "reportUnitTask", summary = "反馈分办件", description = "签收后方可反馈；由主办单位汇总答复诉求人。")
    public RestResponse<UnitTaskView> report(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") UnitTaskRequests.Report report) {
        return answer(reportUnitTask.report(new UnitTaskId(id), ifMatch, report.measures(), report.evidence()));
    }

    @POST
    @Path("/waiver")
    @RolesAllowed(Role.SECTION_HEAD_ID)
    @Operation(operationId = "waiveUnitTask", summary = "分办件免予办理", description = "科室负责人准予该单位不再办理和反馈。")
    public RestResponse<UnitTaskView> waive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") UnitTaskRequests.Ending ending) {
        return answer(waiveUnitTask.waive(new UnitTaskId(id), ifMatch, ending.note()));
    }

    @POST
    @Path("/recall")
    @RolesAllowed({Role.HANDLER_ID, Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "recallUnitTask", summary = "收回分办件", description = "协办由中心收回，下派由主办单位收回。")
    public RestResponse<UnitTaskView> recall(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") UnitTaskRequests.Ending ending) {
        return answer(recallUnitTask.recall(new UnitTaskId(id), ifMatch, ending.note()));
    }

    private RestResponse<UnitTaskView> answer(UnitTask task) {
        return UnitTaskView.of(task, clock.instant()).answer(RestResponse.Status.OK);
    }
}
