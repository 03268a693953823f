package cn.hotline.closure.reviewing.adapter;

import cn.hotline.closure.reviewing.ApproveReview;
import cn.hotline.closure.reviewing.RejectReview;
import cn.hotline.closure.reviewing.ReviewCursor;
import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.ReviewFilter;
import cn.hotline.closure.reviewing.Reviews;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The reviewer's desk 质检审核: the list, and the two decisions. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.REVIEWER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID,
    Role.SUPERVISOR_ID,
    Role.PATROLLER_ID
})
@Tag(name = "质检审核")
public class ReviewResource {
    private static final Set<Role> CENTRE =
            EnumSet.of(Role.REVIEWER, Role.SECTION_HEAD, Role.CENTRE_LEADER, Role.ANALYST, Role.ADMIN, Role.SUPERVISOR);
    private final Reviews reviews;
    private final ApproveReview approveReview;
    private final RejectReview rejectReview;
    private final Caller caller;
    private final Clock clock;

    ReviewResource(
            Reviews reviews, ApproveReview approveReview, RejectReview rejectReview, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.approveReview = approveReview;
        this.rejectReview = rejectReview;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why a reply passes. */
    @Schema(description = "审核通过")
    public record Approval(
            @Schema(description = "审核意见，可不填", examples = "回复内容完整，已核实现场照片") @Size(max = 1000, message = "不超过 1000 字")
            String comment,

            @Schema(description = "整改后照片的附件标识：核实必填，质检审核不填") UUID afterPhoto) {}

    /** Why a reply is sent back. */
    @Schema(description = "驳回重办")
    public record Rejection(
            @Schema(description = "驳回原因代码，至少一项") @NotEmpty(message = "至少选择一项驳回原因")
            List<@NotNull(message = "必填") RejectionReason> reasons,

            @Schema(description = "驳回意见", examples = "请补充现场照片并联系诉求人后重新回复")
            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            String comment) {}

    @GET
    @Operation(
            operationId = "listReviews",
            summary = "查询质检审核列表",
            description = "按审核到期时间先后排列，无时限的按提交审核的时间；只是监督员的，只见自己上报、由自己核实的。")
    public Page<ReviewView> list(@Valid @BeanParam ReviewQuery query) {
        String me = caller.actor().id();
        ReviewFilter filter = isOfCentre()
                ? query.filter(query.kind == null ? ReviewKind.REVIEW : query.kind, null, me, clock.instant())
                : query.filter(query.kind, me, me, clock.instant());
        List<ReviewDossier> found = reviews.dossiers(filter, ReviewCursor.parse(query.after), query.limit + 1);
        return Page.of(found, query.limit, dossier -> ReviewCursor.of(dossier.review())
                        .toString())
                .map(dossier -> ReviewView.of(dossier, filter.now()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReview", summary = "查询一件质检审核")
    public RestResponse<ReviewView> get(@PathParam("id") UUID id) {
        ReviewDossier dossier = reviews.dossier(new ReviewId(id));
        if (!isOfCentre()) {
            dossier.review().requireJudge(caller.actor());
        }
        return answer(dossier);
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed({Role.REVIEWER_ID, Role.PATROLLER_ID, Role.SECTION_HEAD_ID})
    @Operation(
            operationId = "approveReview",
            summary = "审核通过、核实通过",
            description = "承办单位（含上级单位）人员不得审核本单位的回复；巡查上报由上报的监督员核实，其不在岗时由科室负责人代为核实，须附整改后照片。")
    public RestResponse<ReviewView> approve(
            @PathParam("id") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Approval approval) {
        return answer(
                approveReview.approve(new ReviewId(id), ifMatch, approval.comment(), text(approval.afterPhoto())));
    }

    @POST
    @Path("/{id}/rejections")
    @RolesAllowed({Role.REVIEWER_ID, Role.PATROLLER_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "rejectReview", summary = "驳回重办", description = "驳回不改变办理期限；巡查上报由上报的监督员核实，其不在岗时由科室负责人代为核实。")
    public RestResponse<ReviewView> reject(
            @PathParam("id") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Rejection rejection) {
        return answer(rejectReview.reject(new ReviewId(id), ifMatch, rejection.reasons(), rejection.comment()));
    }

    /** Whether the caller is of the centre, and not a patroller only, whatever else they are in their unit. */
    private boolean isOfCentre() {
        return CENTRE.stream().anyMatch(caller::hasRole);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private RestResponse<ReviewView> answer(ReviewDossier dossier) {
        ReviewView view = ReviewView.of(dossier, clock.instant());
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
