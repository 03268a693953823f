package cn.hotline.closure.reviewing.adapter;

import cn.hotline.closure.reviewing.ClaimFilter;
import cn.hotline.closure.reviewing.FindingCode;
import cn.hotline.closure.reviewing.ReviewCursor;
import cn.hotline.closure.reviewing.ReviewFilter;
import cn.hotline.closure.reviewing.ReviewStatus;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.web.paging.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What to list of the reviews 审核列表筛选. */
public class ReviewQuery {
    @QueryParam("status")
    @DefaultValue("PENDING")
    @Parameter(description = "审核状态", schema = @Schema(implementation = ReviewStatus.class))
    @Pattern(regexp = "PENDING|APPROVED|REJECTED|CANCELLED", message = "不是有效的审核状态")
    String status;

    @QueryParam("kind")
    @Parameter(description = "类别：REVIEW 质检审核（中心人员的默认），VERIFICATION 巡查核实")
    ReviewKind kind;

    @QueryParam("unit")
    @Parameter(description = "承办单位代码，含其下级")
    @Pattern(regexp = "[A-Z0-9-]{1,40}", message = "不是有效的单位代码")
    String unit;

    @QueryParam("category")
    @Parameter(description = "诉求类别代码，含其下级", example = "0103")
    @Pattern(regexp = "(\\d{2}){1,3}", message = "不是有效的诉求类别代码")
    String category;

    @QueryParam("finding")
    @Parameter(description = "自动审核发现的代码")
    FindingCode finding;

    @QueryParam("claimed")
    @DefaultValue("any")
    @Parameter(description = "领取情况：mine 本人已领取，free 无人领取，any 不限")
    @Pattern(regexp = "mine|free|any", message = "不是有效的领取情况")
    String claimed;

    @QueryParam("after")
    @Parameter(description = "上一页的 next")
    @Pattern(regexp = ReviewCursor.FORM, message = "不是有效的翻页位置")
    String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(value = 1, message = "至少为 1")
    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
    int limit;

    ReviewFilter filter(ReviewKind wanted, String patroller, String me, Instant now) {
        return new ReviewFilter(
                ReviewStatus.valueOf(status),
                wanted,
                patroller,
                unit,
                category,
                finding,
                ClaimFilter.valueOf(claimed.toUpperCase(java.util.Locale.ROOT)),
                me,
                now);
    }
}
