package cn.hotline.dispatch.replying.adapter;

import cn.hotline.dispatch.handling.adapter.WorkOrderView;
import cn.hotline.dispatch.replying.ReplyContent;
import cn.hotline.dispatch.replying.ReplyToWorkOrder;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.WorkOrderId;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Replying 回复 over REST. */
@Path("/api/v1/work-orders/{id}/replies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.HANDLER_ID)
@Tag(name = "派单件")
public class ReplyResource {
    private final ReplyToWorkOrder replyToWorkOrder;
    private final Clock clock;

    ReplyResource(ReplyToWorkOrder replyToWorkOrder, Clock clock) {
        this.replyToWorkOrder = replyToWorkOrder;
        this.clock = clock;
    }

    /** What the unit sends. */
    @Schema(name = "ReplyContent", description = "回复内容；电话、证件号等会自动隐去")
    public record Content(
            @NotNull(message = "必填") @Schema(description = "是否属实", examples = "TRUE")
            Veracity veracity,

            @Schema(description = "联系诉求人的时间；不填则取联系记录中最近一次“已联系”的时间")
            Instant contactedAt,

            @Size(max = 20, message = "不超过 20 个") @Schema(description = "现场佐证材料的引用")
            List<@NotBlank(message = "不能为空") @Size(max = 300, message = "不超过 300 字") String> evidence,

            @NotNull(message = "必填") @Schema(description = "是否解决", examples = "YES")
            Solved solved,

            @Schema(description = "未解决原因；未完全解决时必填") UnsolvedReason unsolvedReason,

            @NotBlank(message = "必填")
            @Size(max = 4000, message = "不超过 4000 字")
            @Schema(description = "办理措施", examples = "已到现场清理并约谈物业")
            String measures,

            @NotBlank(message = "必填")
            @Size(max = 4000, message = "不超过 4000 字")
            @Schema(description = "对外答复", examples = "您反映的垃圾堆放问题已清理完毕，感谢监督。")
            String publicReply,

            @Size(max = 4000, message = "不超过 4000 字") @Schema(description = "内部备注，不对外")
            String internalNote,

            @Schema(description = "阶段性办结的计划完成日期") LocalDate promisedOn) {
        ReplyContent toDomain() {
            return new ReplyContent(
                    veracity,
                    contactedAt,
                    evidence,
                    solved,
                    unsolvedReason,
                    measures,
                    publicReply,
                    internalNote,
                    promisedOn);
        }
    }

    @POST
    @Operation(operationId = "replyToWorkOrder", summary = "回复派单件", description = "签收后方可回复；驳回重办后再次回复。")
    public RestResponse<WorkOrderView> reply(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Content content) {
        var order = replyToWorkOrder.reply(new WorkOrderId(id), ifMatch, content.toDomain());
        return WorkOrderView.of(order, clock.instant()).answer(RestResponse.Status.OK);
    }
}
