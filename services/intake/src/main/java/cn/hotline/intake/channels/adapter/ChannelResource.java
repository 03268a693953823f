package cn.hotline.intake.channels.adapter;

import cn.hotline.intake.channels.AddChannel;
import cn.hotline.intake.channels.ChangeChannel;
import cn.hotline.intake.channels.Channels;
import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The channel directory 渠道目录 over REST. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "来源渠道")
public class ChannelResource {
    private final Channels channels;
    private final AddChannel addChannel;
    private final ChangeChannel changeChannel;
    private final Idempotency idempotency;

    ChannelResource(Channels channels, AddChannel addChannel, ChangeChannel changeChannel, Idempotency idempotency) {
        this.channels = channels;
        this.addChannel = addChannel;
        this.changeChannel = changeChannel;
        this.idempotency = idempotency;
    }

    @GET
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
        Role.ADMIN_ID,
        Role.SOURCE_ID
    })
    @Operation(operationId = "listChannels", summary = "查询来源渠道", description = "全部渠道，按代码排列，含已停用的。")
    public List<ChannelView> list() {
        return channels.all().stream().map(ChannelView::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addChannel", summary = "新增来源渠道")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201", responseDescription = "已新增")
    public RestResponse<ChannelView> add(
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") ChannelRequests.Addition request) {
        ChannelView channel = idempotency.once(
                key,
                "addChannel",
                request,
                ChannelView.class,
                () -> ChannelView.of(addChannel.add(request.code(), request.traits())));
        return RestResponse.ResponseBuilder.<ChannelView>created(URI.create("/api/v1/channels/" + channel.code()))
                .entity(channel)
                .header("ETag", ETags.of(channel.version()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "changeChannel", summary = "变更来源渠道", description = "更名、改属性或停用。")
    public RestResponse<ChannelView> change(
            @PathParam("code") @Pattern(regexp = ChannelRequests.CODE, message = "应为大写字母、数字、下划线") String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") ChannelRequests.Change request) {
        ChannelView channel = ChannelView.of(changeChannel.change(code, ifMatch, request.traits()));
        return RestResponse.ResponseBuilder.ok(channel)
                .header("ETag", ETags.of(channel.version()))
                .build();
    }
}
