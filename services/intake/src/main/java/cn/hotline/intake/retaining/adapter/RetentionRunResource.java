package cn.hotline.intake.retaining.adapter;

import cn.hotline.intake.retaining.CancelRetentionRun;
import cn.hotline.intake.retaining.ConfirmRetentionRun;
import cn.hotline.intake.retaining.DueCases;
import cn.hotline.intake.retaining.RequestRetentionRun;
import cn.hotline.intake.retaining.RetentionRun;
import cn.hotline.intake.retaining.RetentionRuns;
import cn.hotline.intake.retaining.RetentionWorker;
import cn.hotline.intake.retaining.adapter.RetentionRunViews.DueCaseView;
import cn.hotline.intake.retaining.adapter.RetentionRunViews.RunView;
import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs 到期清除 over REST. */
@Path("/api/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "留存期限")
public class RetentionRunResource {
    private final RequestRetentionRun requestRun;
    private final ConfirmRetentionRun confirmRun;
    private final CancelRetentionRun cancelRun;
    private final RetentionRuns runs;
    private final DueCases dueCases;
    private final RetentionWorker worker;
    private final Idempotency idempotency;

    RetentionRunResource(
            RequestRetentionRun requestRun,
            ConfirmRetentionRun confirmRun,
            CancelRetentionRun cancelRun,
            RetentionRuns runs,
            DueCases dueCases,
            RetentionWorker worker,
            Idempotency idempotency) {
        this.requestRun = requestRun;
        this.confirmRun = confirmRun;
        this.cancelRun = cancelRun;
        this.runs = runs;
        this.dueCases = dueCases;
        this.worker = worker;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(
            operationId = "requestRetentionRun",
            summary = "发起到期清除（试运行）",
            description = "列出此刻个人信息留存期满的已归档工单，不清除任何信息；由另一人（中心领导）确认后才分批清除。已有待确认或进行中的，返回 409。")
    @APIResponseSchema(value = RunView.class, responseCode = "201", responseDescription = "清单已列出，待确认")
    public RestResponse<RunView> request(@HeaderParam("Idempotency-Key") String key) {
        RunView run = idempotency.once(key, "requestRetentionRun", "", RunView.class, () -> view(requestRun.request()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, run)
                .location(URI.create("/api/v1/retention-runs/" + run.runId()))
                .header("ETag", ETags.of(run.version()))
                .build();
    }

    @POST
    @Path("/{runId}/confirmations")
    @RolesAllowed(Role.CENTRE_LEADER_ID)
    @Operation(
            operationId = "confirmRetentionRun",
            summary = "确认到期清除",
            description = "确认人不得是发起人。确认后开始分批清除清单中的工单，不可恢复；此后被保全的跳过。")
    public RestResponse<RunView> confirm(@PathParam("runId") UUID runId, @HeaderParam("If-Match") String ifMatch) {
        RestResponse<RunView> confirmed = ok(confirmRun.confirm(runId, ifMatch));
        worker.wake();
        return confirmed;
    }

    @POST
    @Path("/{runId}/cancellations")
    @RolesAllowed({Role.ADMIN_ID, Role.CENTRE_LEADER_ID})
    @Operation(operationId = "cancelRetentionRun", summary = "撤销到期清除", description = "确认之前可撤销。")
    public RestResponse<RunView> cancel(@PathParam("runId") UUID runId, @HeaderParam("If-Match") String ifMatch) {
        return ok(cancelRun.cancel(runId, ifMatch));
    }

    @GET
    @RolesAllowed({Role.ADMIN_ID, Role.CENTRE_LEADER_ID})
    @Operation(operationId = "listRetentionRuns", summary = "查询到期清除列表", description = "新的在前，最多 50 次。")
    public List<RunView> list() {
        return runs.newest().stream().map(run -> RunView.of(run, null)).toList();
    }

    @GET
    @Path("/{runId}")
    @RolesAllowed({Role.ADMIN_ID, Role.CENTRE_LEADER_ID})
    @Operation(operationId = "getRetentionRun", summary = "查询到期清除的清单件数与进度")
    public RestResponse<RunView> get(@PathParam("runId") UUID runId) {
        return ok(runs.require(runId));
    }

    @GET
    @Path("/{runId}/cases")
    @RolesAllowed({Role.ADMIN_ID, Role.CENTRE_LEADER_ID})
    @Operation(operationId = "listDueCases", summary = "查询到期清除的清单", description = "先受理的在前。")
    public Page<DueCaseView> cases(
            @PathParam("runId") UUID runId,
            @QueryParam("after") @Parameter(description = "上一页的 next") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多为 500")
                    int limit) {
        return dueCases.page(runs.require(runId), after, limit).map(DueCaseView::of);
    }

    private RunView view(RetentionRun run) {
        return RunView.of(run, dueCases.counts(run));
    }

    private RestResponse<RunView> ok(RetentionRun run) {
        return RestResponse.ResponseBuilder.ok(view(run))
                .header("ETag", ETags.of(run.version()))
                .build();
    }
}
