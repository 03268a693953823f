package cn.hotline.intake.registering.adapter;

import cn.hotline.intake.accessing.AccessKind;
import cn.hotline.intake.accessing.DemandViews;
import cn.hotline.intake.registering.Cursor;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.ProgressCodes;
import cn.hotline.intake.registering.RegisterDemand;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Registering and finding demands 受理与查询 over REST. */
@Path("/api/v1/demands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "诉求")
public class DemandResource {
    private final RegisterDemand registerDemand;
    private final DemandQueries queries;
    private final DemandAnswers answers;
    private final Idempotency idempotency;
    private final ProgressCodes progressCodes;
    private final DemandViews views;
    private final Caller caller;

    DemandResource(
            RegisterDemand registerDemand,
            DemandQueries queries,
            DemandAnswers answers,
            Idempotency idempotency,
            ProgressCodes progressCodes,
            DemandViews views,
            Caller caller) {
        this.registerDemand = registerDemand;
        this.queries = queries;
        this.answers = answers;
        this.idempotency = idempotency;
        this.progressCodes = progressCodes;
        this.views = views;
        this.caller = caller;
    }

    /** What is kept under an Idempotency-Key: masked, like every answer. */
    record Registered(boolean created, DemandView demand) {}

    @POST
    @RolesAllowed({Role.AGENT_ID, Role.SOURCE_ID})
    @Operation(
            operationId = "registerDemand",
            summary = "受理诉求",
            description = "五要素齐全方可受理；同一渠道同一来源编号再次报送，返回原工单（200），不另立工单。")
    @APIResponse(
            responseCode = "201",
            description = "已受理",
            content = @Content(schema = @Schema(implementation = RegisteredDemand.class)))
    @APIResponse(
            responseCode = "200",
            description = "此前已受理的同一诉求",
            content = @Content(schema = @Schema(implementation = RegisteredDemand.class)))
    public RestResponse<RegisteredDemand> register(
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") DemandRequests.Registration request) {
        Registered registered = idempotency.once(key, "registerDemand", request, Registered.class, () -> {
            var done = registerDemand.register(request.demand());
            return new Registered(done.created(), answers.view(done.row()));
        });
        DemandView demand = registered.demand();
        String code = progressCodes.of(new CaseNo(demand.caseNo()));
        return RestResponse.ResponseBuilder.create(
                        registered.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        new RegisteredDemand(demand, code))
                .location(URI.create("/api/v1/demands/" + demand.caseId()))
                .header("ETag", ETags.of(demand.version()))
                .build();
    }

    @GET
    @Path("/{caseId}")
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.SURVEYOR_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "getDemand", summary = "查询一件诉求", description = "数据分析员看不到诉求人。")
    public RestResponse<DemandView> get(@PathParam("caseId") UUID caseId) {
        DemandRow row = queries.one(new CaseId(caseId));
        views.record(caller.actor(), AccessKind.VIEWED, List.of(row.demand().caseId()));
        return answers.ok(row);
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.SURVEYOR_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "listDemands", summary = "查询诉求列表", description = "新受理的在前。")
    public Page<DemandView> list(@Valid @BeanParam ListParameters parameters) {
        return queries.list(parameters.filter(), Cursor.parse(parameters.after), parameters.limit)
                .map(answers::view);
    }

    @POST
    @Path("/searches")
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.SURVEYOR_ID
    })
    @Operation(operationId = "searchDemands", summary = "按诉求人或编号检索诉求", description = "个人信息只在请求体中传递，按密钥散列比对；新受理的在前。")
    public Page<DemandView> search(@Valid @NotNull(message = "必填") DemandRequests.Search request) {
        int limit = request.limit() == null ? Page.DEFAULT_LIMIT : request.limit();
        Page<DemandRow> found = queries.search(request.criteria(), Cursor.parse(request.after()), limit);
        views.record(
                caller.actor(),
                AccessKind.FOUND,
                found.items().stream().map(row -> row.demand().caseId()).toList());
        return found.map(answers::view);
    }
}
