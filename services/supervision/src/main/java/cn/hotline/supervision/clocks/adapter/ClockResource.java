package cn.hotline.supervision.clocks.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.ClockLedger;
import cn.hotline.supervision.clocks.Clocks;
import cn.hotline.supervision.clocks.ExplainClock;
import cn.hotline.supervision.clocks.Lamp;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.watching.SupervisedCases;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people ask about clocks 时限查询. */
@Path("/api/v1/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SUPERVISOR_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.AGENT_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID,
    Role.HANDLER_ID
})
@Tag(name = "时限")
public class ClockResource {
    private final ClockQueries queries;
    private final Clocks clocks;
    private final SupervisedCases cases;
    private final ExplainClock explainClock;
    private final Viewpoint viewpoint;

    ClockResource(
            ClockQueries queries,
            Clocks clocks,
            SupervisedCases cases,
            ExplainClock explainClock,
            Viewpoint viewpoint) {
        this.queries = queries;
        this.clocks = clocks;
        this.cases = cases;
        this.explainClock = explainClock;
        this.viewpoint = viewpoint;
    }

    @GET
    @Operation(
            operationId = "listClocks",
            summary = "查询时限",
            description = "给出 caseId 时为该工单的全部时限，否则只列计时中的；按到期先后排列。承办单位只见本单位的。")
    public Page<ClockView> list(
            @QueryParam("caseId") @Pattern(regexp = Keys.UUID_FORM, message = "应为工单标识") String caseId,
            @QueryParam("lamp") @Pattern(regexp = "GREEN|YELLOW|RED", message = "应为 GREEN、YELLOW 或 RED") String lamp,
            @QueryParam("unit") @Parameter(description = "承办单位代码") String unit,
            @QueryParam("after") @Parameter(description = "上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.list(Keys.uuid(caseId), lamp == null ? null : Lamp.valueOf(lamp), unit, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClock", summary = "查看一项时限")
    public ClockView get(@PathParam("id") UUID id) {
        CaseClock clock = visible(id);
        return ClockView.of(clock, cases.get(clock.caseId()));
    }

    @GET
    @Path("/{id}/ledger")
    @Operation(
            operationId = "explainClock",
            summary = "时限台账：说明到期时间的由来",
            description = "由何事起算、适用哪条规则、逐日计入哪些时段、何时到期，逐句说明。")
    public ClockLedger ledger(@PathParam("id") UUID id) {
        return explainClock.explain(visible(id));
    }

    private CaseClock visible(UUID id) {
        CaseClock clock = clocks.get(id);
        viewpoint.require(clock.responsible());
        return clock;
    }
}
