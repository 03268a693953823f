package cn.hotline.dispatch.assigning.adapter;

import cn.hotline.dispatch.assigning.Claim;
import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.DispatchRequestStatus;
import cn.hotline.dispatch.assigning.Recommendation;
import cn.hotline.dispatch.assigning.Recommendations;
import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.adapter.WorkOrderView.PlaceView;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to dispatch 待派任务 with everything the dispatcher must see. */
@Schema(name = "DispatchRequest", description = "待派任务")
public record DispatchRequestView(
        @Schema(description = "待派任务编号") UUID id,

        @Schema(implementation = String.class, format = "uuid", description = "工单标识")
        CaseId caseId,

        @Schema(implementation = String.class, description = "工单编号", examples = "HS20261121-000123")
        CaseNo caseNo,

        @Schema(description = "标题") String title,
        @Schema(description = "内容（已隐去个人信息）") String content,
        @Schema(description = "诉求类型") DemandType type,
        @Schema(description = "紧急程度") Urgency urgency,

        @Schema(implementation = String.class, description = "类别代码", examples = "010201")
        CategoryCode category,

        @Schema(description = "类别名称") String categoryName,
        @Schema(description = "事发地点") PlaceView place,
        @Schema(description = "标签") List<String> tags,
        @Schema(description = "派单原因") DispatchCause cause,
        @Schema(description = "轮次") int round,

        @Schema(implementation = String.class, description = "原承办单位代码")
        UnitCode previousUnit,

        @Schema(description = "原承办单位名称") String previousUnitName,
        @Schema(description = "派单建议；没有适用单位时缺省") ProposalView proposal,
        @Schema(description = "状态") DispatchRequestStatus status,
        @Schema(description = "进入队列的时间") Instant requestedAt,
        @Schema(description = "转办到期时间；退回、重办、改派的任务没有") Instant dueAt,
        @Schema(description = "认领；无人认领或认领已失效时没有") ClaimView claim) {

    /** Who keeps it from the other dispatchers, and how long. */
    @Schema(name = "DispatchClaim", description = "认领")
    public record ClaimView(
            @Schema(description = "认领人账号") String by,
            @Schema(description = "认领人姓名") String name,
            @Schema(description = "认领到此时失效") Instant until) {
        static ClaimView of(Claim claim) {
            return new ClaimView(claim.claimedBy(), claim.claimedName(), claim.claimedUntil());
        }
    }

    /** Whom to dispatch to, and why. */
    @Schema(name = "DispatchProposal", description = "派单建议")
    public record ProposalView(
            @Schema(implementation = String.class, description = "单位代码", examples = "HS-CG")
            UnitCode unit,

            @Schema(description = "单位名称") String unitName,
            @Schema(description = "协办单位代码") List<String> coHandlers,

            @Schema(description = "把握度，0 至 1", examples = "0.95")
            BigDecimal confidence,

            @Schema(description = "建议来源：CATALOGUE 派单目录、RETURNING_UNIT 退单单位")
            String source,

            @Schema(description = "建议理由") String reason,
            @Schema(description = "依据") String basis,
            @Schema(description = "目录条目；不出自派单目录的没有") UUID catalogueEntryId,
            @Schema(description = "目录条目的版本") Long catalogueEntryVersion) {
        static ProposalView of(Recommendation proposal) {
            Recommendation.Line line = proposal.line();
            return new ProposalView(
                    proposal.unit().code(),
                    proposal.unit().name(),
                    proposal.coHandlers().stream().map(UnitCode::value).toList(),
                    proposal.confidence(),
                    proposal.source(),
                    proposal.reason(),
                    proposal.basis(),
                    line == null ? null : line.entry(),
                    line == null ? null : line.version());
        }
    }

    /** @param now tells whether a claim still holds */
    public static DispatchRequestView of(Recommendations.Proposed proposed, Instant now) {
        DispatchRequest request = proposed.request();
        HotlineCase about = request.hotlineCase();
        CaseFacts facts = about.facts();
        return new DispatchRequestView(
                request.id(),
                about.id(),
                about.caseNo(),
                facts.title(),
                facts.content(),
                facts.type(),
                facts.urgency(),
                facts.category(),
                about.categoryName(),
                PlaceView.of(about),
                about.tags(),
                request.cause(),
                request.round(),
                request.previousUnit(),
                request.previousUnitName(),
                proposed.proposal() == null ? null : ProposalView.of(proposed.proposal()),
                request.status(),
                request.requestedAt(),
                request.dueAt(),
                request.claim(now).map(ClaimView::of).orElse(null));
    }
}
