package cn.hotline.intake.delivering.adapter;

import cn.hotline.intake.delivering.SourceChannels;
import cn.hotline.intake.delivering.adapter.OutcomeQueries.Outcomes;
import cn.hotline.kernel.Role;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door of source platforms 平台对接 over REST: deliveries in, outcomes out. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "平台对接")
public class DeliveryResource {
    private final SourceChannels channels;
    private final Items items;
    private final OutcomeQueries outcomes;

    DeliveryResource(SourceChannels channels, Items items, OutcomeQueries outcomes) {
        this.channels = channels;
        this.items = items;
        this.outcomes = outcomes;
    }

    @POST
    @RolesAllowed(Role.SOURCE_ID)
    @Operation(
            operationId = "deliver",
            summary = "交付诉求与后续消息",
            description = "一次至多 1000 项，同一渠道；逐项受理，某项有误不影响其他项。诉求以平台编号、后续消息以消息编号去重，可放心重发；"
                    + "后续消息先于诉求到达时暂存（WAITING，默认 30 日），诉求到达时在同一事务内生效，与到达次序无关。")
    public DeliveryViews.Answer deliver(@Valid @NotNull(message = "必填") DeliveryRequests.Delivery request) {
        channels.requireMine(request.channel());
        items.requireOneChannel(request.channel(), request.items());
        return DeliveryViews.Answer.of(request.channel(), items.carryOut(request.channel(), request.items()));
    }

    @GET
    @Path("/outcomes")
    @RolesAllowed({Role.SOURCE_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "listOutcomes",
            summary = "取回办理进展",
            description = "按变化先后给出本渠道诉求的当前状态，每件只出现在其最近一次变化处；保存 next，下次作为 after 接着取，不会遗漏。不含个人信息。")
    public Outcomes outcomes(
            @QueryParam("channel")
                    @NotBlank(message = "必填")
                    @Pattern(regexp = DeliveryRequests.CHANNEL, message = "应为渠道代码")
                    @Parameter(description = "来源渠道代码", required = true, example = "CITY_BOARD")
                    String channel,
            @QueryParam("after") @Parameter(description = "上次的 next；不填从头取起") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多为 500")
                    int limit) {
        return outcomes.after(channel, channels.requireMine(channel), after, limit);
    }
}
