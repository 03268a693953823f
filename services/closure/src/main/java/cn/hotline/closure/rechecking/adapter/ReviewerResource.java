package cn.hotline.closure.rechecking.adapter;

import cn.hotline.closure.rechecking.DecidedReviews;
import cn.hotline.closure.rechecking.Period;
import cn.hotline.closure.rechecking.ReviewerRecord;
import cn.hotline.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reviewers' records 审核质量 over REST. */
@Path("/api/v1/reviewers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "复核")
public class ReviewerResource {
    private final DecidedReviews decidedReviews;

    ReviewerResource(DecidedReviews decidedReviews) {
        this.decidedReviews = decidedReviews;
    }

    @GET
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(operationId = "listReviewers", summary = "查询各审核员的审核情况与差错率", description = "按审结日期统计，至多 93 天；免检的不计。")
    public List<ReviewerRecord> reviewers(
            @QueryParam("from") @NotNull(message = "必填") @Parameter(description = "审结日期起") LocalDate from,
            @QueryParam("to") @NotNull(message = "必填") @Parameter(description = "审结日期止") LocalDate to) {
        return decidedReviews.records(new Period(from, to));
    }
}
