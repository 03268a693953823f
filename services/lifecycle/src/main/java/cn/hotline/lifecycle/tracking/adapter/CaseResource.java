package cn.hotline.lifecycle.tracking.adapter;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.CaseStatus;
import cn.hotline.lifecycle.tracking.CaseView;
import cn.hotline.lifecycle.tracking.FindCases;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
    Role.EVALUATOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
public class CaseResource {
    private final FindCases find;

    CaseResource(FindCases find) {
        this.find = find;
    }

    @GET
    @Operation(operationId = "listCases", summary = "查询工单", description = "按受理时间从新到旧；承办单位只见本单位经手过的工单。")
    public Page<CaseView> list(
            @Parameter(description = "状态") @QueryParam("status") CaseStatus status,
            @Parameter(description = "归档结果") @QueryParam("outcome") CaseOutcome outcome,
            @Parameter(description = "当前承办单位代码") @QueryParam("unit") String unit,
            @Parameter(description = "来源渠道代码") @QueryParam("channel") String channel,
            @Parameter(description = "诉求类别代码，含其下级")
                    @QueryParam("category")
                    @Pattern(regexp = "(\\d{2}){1,3}", message = "应为两位、四位或六位数字")
                    String category,
            @Parameter(description = "事发街道代码") @QueryParam("street") String street,
            @Parameter(description = "标题中的文字") @QueryParam("text") @Size(max = 100, message = "不超过 100 个字") String text,
            @Parameter(description = "受理日期自（含）", example = "2026-11-01") @QueryParam("from") LocalDate from,
            @Parameter(description = "受理日期至（含）", example = "2026-11-30") @QueryParam("to") LocalDate to,
            @Parameter(description = "工单编号") @QueryParam("caseNo") String caseNo,
            @Parameter(description = "上一页的 next") @QueryParam("after") String after,
            @Parameter(description = "每页条数")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        CaseQuery query = new CaseQuery()
                .status(status)
                .outcome(outcome)
                .unit(unit)
                .channel(channel)
                .category(category)
                .street(street)
                .text(text)
                .registered(from, to)
                .caseNo(caseNo)
                .after(after);
        return find.page(query, limit);
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

    private static RestResponse<CaseView> one(CaseFile file) {
        CaseView view = CaseView.of(file);
        return ResponseBuilder.ok(view).header("ETag", ETags.of(view.version())).build();
    }
}
