package cn.hotline.dispatch.returning.adapter;

import cn.hotline.approving.RulingDecision;
import cn.hotline.dispatch.returning.ReturnRequests;
import cn.hotline.dispatch.returning.ReturnStatus;
import cn.hotline.dispatch.returning.RuleOnReturn;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Returns waiting for their ruling 退单裁定 over REST. */
@Path("/api/v1/returns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID})
@Tag(name = "退单裁定")
public class RulingResource {
    private final ReturnRequests returns;
    private final RuleOnReturn ruleOnReturn;

    RulingResource(ReturnRequests returns, RuleOnReturn ruleOnReturn) {
        this.returns = returns;
        this.ruleOnReturn = ruleOnReturn;
    }

    /** One signature. */
    @Schema(name = "Ruling", description = "裁定意见")
    public record Ruling(
            @NotNull(message = "必填") @Schema(description = "意见", examples = "REFUSE")
            RulingDecision decision,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "理由", examples = "按三定方案属你单位职责，请依法办理")
            String note) {}

    @GET
    @Operation(operationId = "listReturns", summary = "查询退单申请", description = "按申请先后排列。")
    public Page<ReturnView> list(
            @QueryParam("status") @DefaultValue("PENDING") ReturnStatus status,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        return Page.of(returns.list(status, after, limit + 1), limit, each -> each.id()
                        .toString())
                .map(ReturnView::of);
    }

    @POST
    @Path("/{id}/rulings")
    @Operation(
            operationId = "ruleOnReturn",
            summary = "裁定退单",
            description = "首次退单由派单员一人裁定；第 2 次起科室负责人与中心领导各签一次，先后不限：一人驳回即驳回，两人准予才准予。")
    public RestResponse<ReturnView> rule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Ruling ruling) {
        ReturnView view =
                ReturnView.of(ruleOnReturn.rule(new ReturnRequestId(id), ifMatch, ruling.decision(), ruling.note()));
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
