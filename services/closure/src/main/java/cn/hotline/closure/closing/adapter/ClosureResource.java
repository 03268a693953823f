package cn.hotline.closure.closing.adapter;

import cn.hotline.closure.closing.CaseClosures;
import cn.hotline.closure.closing.ClosureStatus;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.ETags;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Closures 结案 for those who answer for them. */
@Path("/api/v1/closures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.REVIEWER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID,
    Role.SUPERVISOR_ID
})
@Tag(name = "结案与归档")
public class ClosureResource {
    private final CaseClosures closures;
    private final ClosureQueries queries;

    ClosureResource(CaseClosures closures, ClosureQueries queries) {
        this.closures = closures;
        this.queries = queries;
    }

    @GET
    @Operation(operationId = "listClosures", summary = "查询结案列表", description = "按工单受理先后排列。")
    public Page<ClosureView> list(
            @QueryParam("status")
                    @Parameter(description = "结案状态", schema = @Schema(implementation = ClosureStatus.class))
                    @Pattern(regexp = "OPEN|MERGED|WITHDRAWN|CLOSED|ARCHIVED", message = "不是有效的结案状态")
                    String status,
            @QueryParam("outcome")
                    @Parameter(description = "归档结果", schema = @Schema(implementation = CaseOutcome.class))
                    @Pattern(regexp = "CLOSED|ANSWERED|REFUSED|WITHDRAWN", message = "不是有效的归档结果")
                    String outcome,
            @QueryParam("after")
                    @Parameter(description = "上一页的 next")
                    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "不是有效的翻页位置")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.list(
                        status == null ? null : ClosureStatus.valueOf(status),
                        outcome == null ? null : CaseOutcome.valueOf(outcome),
                        after == null ? null : UUID.fromString(after),
                        limit)
                .map(ClosureView::of);
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "getClosure", summary = "查询一件工单的结案情况", description = "尚未结案、撤诉、并案或归档的工单返回 404。")
    public RestResponse<ClosureView> get(@PathParam("caseId") UUID caseId) {
        ClosureView view = closures.find(new CaseId(caseId))
                .map(ClosureView::of)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "结案记录"));
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
