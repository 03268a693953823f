package cn.hotline.dispatch.assigning.adapter;

import cn.hotline.dispatch.assigning.DispatchMany;
import cn.hotline.dispatch.assigning.adapter.DispatchResource.Dispatching;
import cn.hotline.dispatch.handling.adapter.WorkOrderView;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dispatching many cases at once 批量派单 over REST. */
@Path("/api/v1/dispatches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
@Tag(name = "派单")
public class BulkDispatchResource {
    private final DispatchMany dispatchMany;
    private final Idempotency idempotency;
    private final Clock clock;

    BulkDispatchResource(DispatchMany dispatchMany, Idempotency idempotency, Clock clock) {
        this.dispatchMany = dispatchMany;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The cases to dispatch. */
    @Schema(name = "BulkDispatching", description = "批量派单内容")
    public record BulkDispatching(
            @NotNull(message = "必填")
            @Size(min = 1, max = 100, message = "应为 1 至 100 件")
            @Schema(description = "逐件派单内容；不指定单位的按派单建议")
            List<@Valid @NotNull(message = "必填") Dispatching> items) {}

    /** What became of each. */
    @Schema(name = "BulkDispatched", description = "批量派单结果")
    public record BulkDispatched(
            @Schema(description = "逐件结果，与请求同序") List<ItemView> items) {}

    /** What became of one. */
    @Schema(name = "BulkDispatchItem", description = "一件的派单结果")
    public record ItemView(
            @Schema(description = "工单标识") UUID caseId,
            @Schema(description = "派单件；未派出时没有") WorkOrderView order,

            @Schema(description = "未派出的错误码；派出时没有", examples = "nothing-to-dispatch")
            String code,

            @Schema(description = "未派出的原因") String detail) {}

    @POST
    @Operation(operationId = "dispatchCases", summary = "批量派单", description = "逐件各自生效：一件未派出不影响其他。")
    public BulkDispatched dispatch(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") BulkDispatching request) {
        return idempotency.once(key, "dispatchCases", request, BulkDispatched.class, () -> dispatch(request));
    }

    private BulkDispatched dispatch(BulkDispatching request) {
        List<DispatchMany.Item> items =
                request.items().stream().map(Dispatching::toDomain).toList();
        return new BulkDispatched(
                dispatchMany.dispatch(items).stream().map(this::view).toList());
    }

    private ItemView view(DispatchMany.Result result) {
        return result.refusal() == null
                ? new ItemView(result.caseId().value(), WorkOrderView.of(result.order(), clock.instant()), null, null)
                : new ItemView(
                        result.caseId().value(),
                        null,
                        result.refusal().code().slug(),
                        result.refusal().getMessage());
    }
}
