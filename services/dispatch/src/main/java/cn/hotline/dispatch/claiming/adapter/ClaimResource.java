package cn.hotline.dispatch.claiming.adapter;

import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.Recommendations;
import cn.hotline.dispatch.assigning.adapter.DispatchRequestView;
import cn.hotline.dispatch.claiming.ClaimNext;
import cn.hotline.dispatch.claiming.ClaimRequest;
import cn.hotline.dispatch.claiming.GiveBackRequest;
import cn.hotline.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claiming waiting requests 认领 over REST. */
@Path("/api/v1/dispatch-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
@Tag(name = "派单")
public class ClaimResource {
    private final ClaimRequest claimRequest;
    private final ClaimNext claimNext;
    private final GiveBackRequest giveBackRequest;
    private final Recommendations recommendations;
    private final Clock clock;

    ClaimResource(
            ClaimRequest claimRequest,
            ClaimNext claimNext,
            GiveBackRequest giveBackRequest,
            Recommendations recommendations,
            Clock clock) {
        this.claimRequest = claimRequest;
        this.claimNext = claimNext;
        this.giveBackRequest = giveBackRequest;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** How many to claim. */
    @Schema(name = "ClaimingNext", description = "按时限认领")
    public record ClaimingNext(
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少 1")
            @Max(value = 50, message = "至多 50")
            @Schema(description = "件数", examples = "10")
            Integer count) {}

    /** What was claimed. */
    @Schema(name = "ClaimedRequests", description = "认领到的待派任务")
    public record Claimed(
            @Schema(description = "按转办到期时间排列；可领的不足时少于所求") List<DispatchRequestView> items) {}

    @POST
    @Path("/{id}/claim")
    @Operation(
            operationId = "claimDispatchRequest",
            summary = "认领待派任务",
            description = "认领期内他人不能派单；再次认领本人的即延长。科室负责人可接管他人认领的任务。")
    public DispatchRequestView claim(@PathParam("id") UUID id) {
        return view(claimRequest.claim(id));
    }

    @DELETE
    @Path("/{id}/claim")
    @Operation(operationId = "giveBackDispatchRequest", summary = "放弃认领", description = "由认领人或科室负责人放弃；无人认领时不变。")
    public DispatchRequestView giveBack(@PathParam("id") UUID id) {
        return view(giveBackRequest.giveBack(id));
    }

    @POST
    @Path("/claims")
    @Operation(
            operationId = "claimNextDispatchRequests",
            summary = "按时限认领一批待派任务",
            description = "按转办到期时间领取无人认领的；两人同时领取不会领到同一件。")
    public Claimed claimNext(@Valid @NotNull(message = "必填") ClaimingNext request) {
        Instant now = clock.instant();
        return new Claimed(recommendations.forAll(claimNext.claim(request.count())).stream()
                .map(each -> DispatchRequestView.of(each, now))
                .toList());
    }

    private DispatchRequestView view(DispatchRequest request) {
        return DispatchRequestView.of(recommendations.forAll(List.of(request)).get(0), clock.instant());
    }
}
