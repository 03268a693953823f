package cn.hotline.dispatch.applying.adapter;

import cn.hotline.dispatch.applying.Apply;
import cn.hotline.events.code.ExtensionReason;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.calendar.Limit;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking for more time 申请延期 and to stand still 申请挂账 over REST. */
@Path("/api/v1/work-orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.HANDLER_ID)
@Tag(name = "延期与挂账")
public class ApplyResource {
    private final Apply apply;

    ApplyResource(Apply apply) {
        this.apply = apply;
    }

    /** Why and how much more time. */
    @Schema(name = "ExtensionAsking", description = "延期申请的内容")
    public record ExtensionAsking(
            @NotNull(message = "必填")
            @Pattern(regexp = "[1-9][0-9]{0,4}w[dm]", message = "应为工作日数如 3wd，或工作分钟数如 240wm")
            @Schema(description = "延长多少：3wd 为 3 个工作日，240wm 为 240 个工作分钟", examples = "3wd")
            String extra,

            @NotNull(message = "必填") @Schema(description = "延期原因", examples = "WORKS")
            ExtensionReason reason,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "说明", examples = "路面破损面积大，材料采购需三日")
            String note) {}

    /** Why and until when to stand still. */
    @Schema(name = "SuspensionAsking", description = "挂账申请的内容")
    public record SuspensionAsking(
            @NotNull(message = "必填") @Schema(description = "计划恢复日期，到期自动恢复办理", examples = "2027-03-01")
            LocalDate plannedUntil,

            @NotNull(message = "必填") @Schema(description = "挂账原因", examples = "FUNDS")
            SuspensionReason reason,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "说明", examples = "已列入明年老旧管网改造计划")
            String note) {}

    @POST
    @Path("/extensions")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201", responseDescription = "已提交")
    @Operation(operationId = "applyForExtension", summary = "申请延期", description = "须在办理到期前申请；次数与时长以现行规定为准。")
    public RestResponse<ApplicationView> extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") ExtensionAsking asking) {
        return ApplicationView.of(apply.forExtension(
                        new WorkOrderId(id), ifMatch, Limit.parse(asking.extra()), asking.reason(), asking.note()))
                .answer(RestResponse.Status.CREATED);
    }

    @POST
    @Path("/suspensions")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201", responseDescription = "已提交")
    @Operation(operationId = "applyForSuspension", summary = "申请挂账", description = "准予后停止计时，到计划日期自动恢复。")
    public RestResponse<ApplicationView> suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") SuspensionAsking asking) {
        return ApplicationView.of(apply.forSuspension(
                        new WorkOrderId(id), ifMatch, asking.plannedUntil(), asking.reason(), asking.note()))
                .answer(RestResponse.Status.CREATED);
    }
}
