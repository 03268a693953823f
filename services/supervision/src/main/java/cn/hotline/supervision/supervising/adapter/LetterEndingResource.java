package cn.hotline.supervision.supervising.adapter;

import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.supervision.supervising.CancelLetter;
import cn.hotline.supervision.supervising.ReviewAnswer;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How a supervision letter comes to its end 督办销号: its answer is reviewed, or the supervisor withdraws it. */
@Path("/api/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SUPERVISOR_ID)
@Tag(name = "督办")
public class LetterEndingResource {
    private final ReviewAnswer reviewAnswer;
    private final CancelLetter cancelLetter;
    private final Clock clock;

    LetterEndingResource(ReviewAnswer reviewAnswer, CancelLetter cancelLetter, Clock clock) {
        this.reviewAnswer = reviewAnswer;
        this.cancelLetter = cancelLetter;
        this.clock = clock;
    }

    /** What the centre makes of an answer. */
    @Schema(name = "LetterReview", description = "督办答复审核")
    public record ReviewRequest(
            @NotNull(message = "必填") @Schema(description = "审核结论：ACCEPTED 办结销号、RETURNED 退回重新答复")
            LetterVerdict verdict,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "审核意见，不得含诉求人个人信息", examples = "未说明整改措施，请补充")
            String opinion) {}

    /** Why a letter is withdrawn. */
    @Schema(name = "LetterCancellation", description = "撤销督办单")
    public record CancelRequest(
            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "撤销理由，不得含诉求人个人信息", examples = "督办对象有误，另行制发")
            String reason) {}

    @POST
    @Path("/reviews")
    @Operation(
            operationId = "reviewLetterAnswer",
            summary = "审核督办答复",
            description = "通过即销号；退回须重新答复，期限不变，是否按时以审核通过的答复为准。本单位人员不得审核本单位的答复。须携带 If-Match。")
    public RestResponse<LetterView> review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "督办单的版本号（ETag）") String ifMatch,
            @Valid @NotNull(message = "必填") ReviewRequest request) {
        return LetterView.tagged(
                reviewAnswer.review(new LetterId(id), ifMatch, request.verdict(), Masking.text(request.opinion())),
                clock.instant());
    }

    @POST
    @Path("/cancellations")
    @Operation(operationId = "cancelLetter", summary = "撤销督办单", description = "须说明理由；案件流程正在等待的督办单不能撤销。须携带 If-Match。")
    public RestResponse<LetterView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "督办单的版本号（ETag）") String ifMatch,
            @Valid @NotNull(message = "必填") CancelRequest request) {
        return LetterView.tagged(
                cancelLetter.cancel(new LetterId(id), ifMatch, Masking.text(request.reason())), clock.instant());
    }
}
