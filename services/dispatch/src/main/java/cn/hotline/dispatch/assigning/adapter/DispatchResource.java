package cn.hotline.dispatch.assigning.adapter;

import cn.hotline.dispatch.assigning.DispatchCase;
import cn.hotline.dispatch.assigning.DispatchMany;
import cn.hotline.dispatch.handling.adapter.WorkOrderView;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Dispatching 派单 over REST. */
@Path("/api/v1/work-orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
@Tag(name = "派单")
public class DispatchResource {
    private final DispatchCase dispatchCase;
    private final Idempotency idempotency;
    private final Clock clock;

    DispatchResource(DispatchCase dispatchCase, Idempotency idempotency, Clock clock) {
        this.dispatchCase = dispatchCase;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Whom to dispatch a case to. */
    @Schema(name = "Dispatching", description = "派单内容")
    public record Dispatching(
            @NotNull(message = "必填") @Schema(description = "工单标识")
            UUID caseId,

            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对")
            @Schema(description = "承办单位代码；不填则按派单建议", examples = "HS-CG")
            String unit,

            @Size(max = 10, message = "不超过 10 个")
            @Schema(description = "协办单位代码；不填则按派单建议的协办单位，指定承办单位时为没有", examples = "[\"HS-ZJ\"]")
            List<@NotNull(message = "必填") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对") String>
                    coHandlers,

            @Size(max = 500, message = "不超过 500 字") @Schema(description = "派单依据或说明", examples = "按区职责清单第 12 项")
            String basisText) {
        DispatchMany.Item toDomain() {
            return new DispatchMany.Item(
                    new CaseId(caseId),
                    unit == null ? null : new UnitCode(unit),
                    coHandlers == null
                            ? null
                            : coHandlers.stream().map(UnitCode::new).toList(),
                    basisText);
        }
    }

    @POST
    @Operation(operationId = "dispatchCase", summary = "派单", description = "须有该工单的待派任务，且未被他人认领；不指定单位时按派单建议。")
    @APIResponseSchema(value = WorkOrderView.class, responseCode = "201", responseDescription = "已派单")
    public RestResponse<WorkOrderView> dispatch(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") Dispatching request) {
        return idempotency
                .once(key, "dispatchCase", request, WorkOrderView.class, () -> dispatch(request))
                .answer(RestResponse.Status.CREATED);
    }

    private WorkOrderView dispatch(Dispatching request) {
        DispatchMany.Item item = request.toDomain();
        var order = dispatchCase.dispatch(item.caseId(), item.unit(), item.coHandlers(), item.basisText());
        return WorkOrderView.of(order, clock.instant());
    }
}
