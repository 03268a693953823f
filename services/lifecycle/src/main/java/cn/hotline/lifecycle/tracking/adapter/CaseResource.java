package cn.hotline.lifecycle.tracking.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseSort;
import cn.hotline.lifecycle.tracking.CaseTotal;
import cn.hotline.lifecycle.tracking.CaseView;
import cn.hotline.lifecycle.tracking.FindCases;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Cases 工单 and where each is. */
@Path("/api/v1/cases")
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
public class CaseResource {
    private final FindCases find;
    private final Clock clock;

    CaseResource(FindCases find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listCases", summary = "查询工单", description = "承办单位只见本单位经手过的工单；按到期时间排序时只列有办理时限的工单。")
    public Page<CaseView> list(
            @BeanParam @Valid CaseFilter filter,
            @Parameter(description = "排序：registeredAt 受理时间、dueAt 到期时间；倒序加 -，默认 -registeredAt") @QueryParam("sort")
                    String sort,
            @Parameter(description = "上一页的 next") @QueryParam("after") String after,
            @Parameter(description = "每页条数")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return find.page(filter.query(clock.instant()), CaseSort.of(sort), after, limit);
    }

    @GET
    @Path("/totals")
    @Operation(operationId = "countCases", summary = "统计查询结果数", description = "筛选条件与查询工单相同；1000 件以内精确，以上为估计。")
    public CaseTotal total(@BeanParam @Valid CaseFilter filter) {
        return find.total(filter.query(clock.instant()));
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "getCase", summary = "查看工单")
    public RestResponse<CaseView> get(@PathParam("caseId") String caseId) {
        return one(find.byId(caseId));
    }

    @GET
    @Path("/by-number/{caseNo}")
    @Operation(operationId = "getCaseByNumber", summary = "按编号查看工单")
    public RestResponse<CaseView> byNumber(@PathParam("caseNo") String caseNo) {
        return one(find.byNumber(caseNo));
    }

    private RestResponse<CaseView> one(CaseFile file) {
        CaseView view = find.view(file);
        return ResponseBuilder.ok(view).header("ETag", ETags.of(view.version())).build();
    }
}
