package cn.hotline.closure.queueing.adapter;

import cn.hotline.closure.queueing.ClaimNext;
import cn.hotline.closure.queueing.ClaimReview;
import cn.hotline.closure.queueing.GiveBackReview;
import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.adapter.ReviewView;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ReviewId;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking reviews on the desk 领取审核 and giving them back over REST. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "质检审核")
public class ClaimResource {
    private final ClaimNext claimNext;
    private final ClaimReview claimReview;
    private final GiveBackReview giveBackReview;
    private final Clock clock;

    ClaimResource(ClaimNext claimNext, ClaimReview claimReview, GiveBackReview giveBackReview, Clock clock) {
        this.claimNext = claimNext;
        this.claimReview = claimReview;
        this.giveBackReview = giveBackReview;
        this.clock = clock;
    }

    /** How many to take. */
    @Schema(name = "ReviewClaiming", description = "领取下一批审核")
    public record Claiming(
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 50, message = "不超过 50")
            @Schema(description = "件数", examples = "5")
            Integer count) {}

    @POST
    @Path("/claims")
    @RolesAllowed(Role.REVIEWER_ID)
    @Operation(
            operationId = "claimNextReviews",
            summary = "领取下一批审核",
            description = "按排队先后领取无人领取的；本单位办理的不领。不足所要件数时有多少领多少。领取过时自动失效。")
    public List<ReviewView> next(@Valid @NotNull(message = "必填") Claiming claiming) {
        return claimNext.claim(claiming.count()).stream()
                .map(dossier -> ReviewView.of(dossier, clock.instant()))
                .toList();
    }

    @POST
    @Path("/{id}/claims")
    @RolesAllowed(Role.REVIEWER_ID)
    @Operation(
            operationId = "claimReview",
            summary = "领取一件审核",
            description = "已由本人领取的延长失效时间；已由他人领取的不能再领，兼任科室负责人的审核员可以接手。")
    public RestResponse<ReviewView> claim(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return answer(claimReview.claim(new ReviewId(id), ifMatch));
    }

    @DELETE
    @Path("/{id}/claims")
    @RolesAllowed({Role.REVIEWER_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "giveBackReview", summary = "退回已领取的审核", description = "由领取人退回，或由科室负责人收回。")
    public RestResponse<ReviewView> giveBack(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return answer(giveBackReview.giveBack(new ReviewId(id), ifMatch));
    }

    private RestResponse<ReviewView> answer(ReviewDossier dossier) {
        ReviewView view = ReviewView.of(dossier, clock.instant());
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
