package cn.hotline.callback.queueing.adapter;

import cn.hotline.callback.queueing.AgreeOnTime;
import cn.hotline.callback.queueing.ClaimCallback;
import cn.hotline.callback.queueing.ClaimNext;
import cn.hotline.callback.queueing.GiveBackCallback;
import cn.hotline.callback.surveying.CallbackDossier;
import cn.hotline.callback.surveying.adapter.CallbackTaskView;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking callbacks on the desk 领取回访, giving them back, and agreeing on a time, over REST. */
@Path("/api/v1/callback-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "回访")
public class ClaimResource {
    private final ClaimNext claimNext;
    private final ClaimCallback claimCallback;
    private final GiveBackCallback giveBackCallback;
    private final AgreeOnTime agreeOnTime;
    private final Clock clock;

    ClaimResource(
            ClaimNext claimNext,
            ClaimCallback claimCallback,
            GiveBackCallback giveBackCallback,
            AgreeOnTime agreeOnTime,
            Clock clock) {
        this.claimNext = claimNext;
        this.claimCallback = claimCallback;
        this.giveBackCallback = giveBackCallback;
        this.agreeOnTime = agreeOnTime;
        this.clock = clock;
    }

    /** How many to take. */
    @Schema(name = "CallbackClaiming", description = "领取下一批回访")
    public record Claiming(
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 50, message = "不超过 50")
            @Schema(description = "件数", examples = "5")
            Integer count) {}

    /** When to call. */
    @Schema(name = "AgreedTime", description = "与诉求人约定的回访时间")
    public record AgreedTime(
            @NotNull(message = "必填") @Schema(description = "约定时间，不早于当前", examples = "2026-11-23T20:00:00+08:00")
            Instant at) {}

    @POST
    @Path("/claims")
    @RolesAllowed(Role.SURVEYOR_ID)
    @Operation(
            operationId = "claimNextCallbacks",
            summary = "领取下一批回访",
            description = "按到期先后领取此刻可拨打、无人领取的；本单位办理过的不领。不足所要件数时有多少领多少。领取过时自动失效。")
    public List<CallbackTaskView> next(@Valid @NotNull(message = "必填") Claiming claiming) {
        return claimNext.claim(claiming.count()).stream()
                .map(dossier -> CallbackTaskView.of(dossier, clock.instant()))
                .toList();
    }

    @POST
    @Path("/{id}/claims")
    @RolesAllowed(Role.SURVEYOR_ID)
    @Operation(
            operationId = "claimCallback",
            summary = "领取一件回访",
            description = "已由本人领取的延长失效时间；已由他人领取的不能再领，兼任科室负责人的回访员可以接手。")
    public RestResponse<CallbackTaskView> claim(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return answer(claimCallback.claim(new CallbackTaskId(id), ifMatch));
    }

    @DELETE
    @Path("/{id}/claims")
    @RolesAllowed({Role.SURVEYOR_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "giveBackCallback", summary = "退回已领取的回访", description = "由领取人退回，或由科室负责人收回。")
    public RestResponse<CallbackTaskView> giveBack(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return answer(giveBackCallback.giveBack(new CallbackTaskId(id), ifMatch));
    }

    @POST
    @Path("/{id}/agreed-times")
    @RolesAllowed(Role.SURVEYOR_ID)
    @Operation(
            operationId = "agreeOnCallbackTime",
            summary = "约定一对一回访的时间",
            description = "仅一对一回访，由领取人登记；约定时间之前不再排入待拨打，约定时间前后可以在回访时间段之外拨打。")
    public RestResponse<CallbackTaskView> agree(
            @PathParam("id") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") AgreedTime agreed) {
        return answer(agreeOnTime.agree(new CallbackTaskId(id), ifMatch, agreed.at()));
    }

    private RestResponse<CallbackTaskView> answer(CallbackDossier dossier) {
        CallbackTaskView view = CallbackTaskView.of(dossier, clock.instant());
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
