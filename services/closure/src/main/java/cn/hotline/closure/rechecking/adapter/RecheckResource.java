package cn.hotline.closure.rechecking.adapter;

import cn.hotline.closure.rechecking.DecidedReviews;
import cn.hotline.closure.rechecking.Period;
import cn.hotline.closure.rechecking.RecheckReview;
import cn.hotline.closure.reviewing.RecheckVerdict;
import cn.hotline.closure.reviewing.adapter.ReviewView;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Rechecking of reviews 复核 over REST. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "复核")
public class RecheckResource {
    private final RecheckReview recheckReview;
    private final DecidedReviews decidedReviews;
    private final Caller caller;
    private final Clock clock;

    RecheckResource(RecheckReview recheckReview, DecidedReviews decidedReviews, Caller caller, Clock clock) {
        this.recheckReview = recheckReview;
        this.decidedReviews = decidedReviews;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether it was decided rightly, and why. */
    @Schema(name = "Rechecking", description = "复核意见")
    public record Rechecking(
            @NotNull(message = "必填") @Schema(description = "复核结论", examples = "RIGHT")
            RecheckVerdict verdict,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "理由", examples = "现场照片齐全，应予通过")
            String reason) {}

    @GET
    @Path("/recheck-candidates")
    @RolesAllowed(Role.SECTION_HEAD_ID)
    @Operation(
            operationId = "drawRecheckCandidates",
            summary = "随机抽取待复核的审核",
            description = "在时段内审结、尚未复核的审核中随机抽取，每次不同；本人及本单位的不抽，免检的不抽。")
    public List<ReviewView> candidates(
            @QueryParam("from") @NotNull(message = "必填") @Parameter(description = "审结日期起") LocalDate from,
            @QueryParam("to") @NotNull(message = "必填") @Parameter(description = "审结日期止") LocalDate to,
            @QueryParam("reviewer") @Parameter(description = "审核员账号；不填为全部") String reviewer,
            @QueryParam("count")
                    @DefaultValue("10")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = 100, message = "不超过 100")
                    int count) {
        return decidedReviews.toRecheck(new Period(from, to), reviewer, caller.actor(), count).stream()
                .map(dossier -> ReviewView.of(dossier, clock.instant()))
                .toList();
    }

    @POST
    @Path("/{id}/rechecks")
    @RolesAllowed(Role.SECTION_HEAD_ID)
    @Operation(operationId = "recheckReview", summary = "复核一件审核", description = "每件审核复核一次；认定有误只计入审核员的差错率，不改变工单。")
    public RestResponse<ReviewView> recheck(
            @PathParam("id") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Rechecking rechecking) {
        ReviewView view = ReviewView.of(
                recheckReview.recheck(new ReviewId(id), ifMatch, rechecking.verdict(), rechecking.reason()),
                clock.instant());
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
