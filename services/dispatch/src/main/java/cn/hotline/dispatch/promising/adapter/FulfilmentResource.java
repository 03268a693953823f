package cn.hotline.dispatch.promising.adapter;

import cn.hotline.dispatch.promising.KeepPromise;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeping a promise 兑现承诺 over REST. */
@Path("/api/v1/work-orders/{id}/promise/fulfilment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "阶段性办结")
public class FulfilmentResource {
    private final KeepPromise keepPromise;

    FulfilmentResource(KeepPromise keepPromise) {
        this.keepPromise = keepPromise;
    }

    /** How it was kept. */
    @Schema(name = "Fulfilment", description = "兑现情况")
    public record Fulfilment(
            @NotBlank(message = "必填")
            @Size(max = 5000, message = "不超过 5000 字")
            @Schema(description = "办理情况", examples = "路面已修复完毕并恢复通行")
            String measures,

            @NotBlank(message = "必填")
            @Size(max = 5000, message = "不超过 5000 字")
            @Schema(description = "公开答复", examples = "您反映的路面已修复。")
            String publicReply) {}

    @POST
    @RolesAllowed(Role.HANDLER_ID)
    @Operation(operationId = "keepPromise", summary = "兑现承诺", description = "完成回复中承诺的后续事项；承诺日期之后也可，但不算如期。")
    public RestResponse<PromiseView> keep(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Fulfilment fulfilment) {
        var kept = keepPromise.keep(new WorkOrderId(id), ifMatch, fulfilment.measures(), fulfilment.publicReply());
        return RestResponse.ResponseBuilder.ok(PromiseView.of(kept))
                .header("ETag", ETags.of(kept.version()))
                .build();
    }
}
