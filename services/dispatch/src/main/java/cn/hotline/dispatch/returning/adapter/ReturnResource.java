package cn.hotline.dispatch.returning.adapter;

import cn.hotline.dispatch.handling.adapter.WorkOrderView;
import cn.hotline.dispatch.returning.RequestReturn;
import cn.hotline.events.code.ReturnReason;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking for a return 退单 over REST. */
@Path("/api/v1/work-orders/{id}/returns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.HANDLER_ID)
@Tag(name = "派单件")
public class ReturnResource {
    private final RequestReturn requestReturn;
    private final Clock clock;

    ReturnResource(RequestReturn requestReturn, Clock clock) {
        this.requestReturn = requestReturn;
        this.clock = clock;
    }

    /** Why a unit returns an order. */
    @Schema(name = "ReturnAsking", description = "退单申请的内容")
    public record Asking(
            @NotNull(message = "必填") @Schema(description = "退单原因", examples = "NOT_OUR_DUTY")
            ReturnReason reason,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "说明", examples = "该路段已移交属地街道管理")
            String note,

            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对")
            @Schema(description = "建议承办单位代码", examples = "HS-JD01")
            String suggestedUnit) {}

    @POST
    @Operation(operationId = "requestReturn", summary = "申请退单", description = "派单后 2 个工作日内（以现行规定为准）；裁定过的不得再退。")
    public RestResponse<WorkOrderView> request(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Asking asking) {
        var order = requestReturn.request(
                new WorkOrderId(id),
                ifMatch,
                asking.reason(),
                asking.note(),
                asking.suggestedUnit() == null ? null : new UnitCode(asking.suggestedUnit()));
        return WorkOrderView.of(order, clock.instant()).answer(RestResponse.Status.OK);
    }
}
