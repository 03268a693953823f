package cn.hotline.closure.reviewing.adapter;

import cn.hotline.closure.recording.FiledCase;
import cn.hotline.closure.recording.Reply;
import cn.hotline.closure.reviewing.Claim;
import cn.hotline.closure.reviewing.Finding;
import cn.hotline.closure.reviewing.Recheck;
import cn.hotline.closure.reviewing.RecheckVerdict;
import cn.hotline.closure.reviewing.Review;
import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.ReviewStatus;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.events.code.Veracity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review 质检审核 as the reviewer sees it: nothing else need be asked for. */
@Schema(name = "Review", description = "质检审核：含诉求、回复全文和自动审核发现")
public record ReviewView(
        UUID id,
        UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        UUID workOrderId,

        @Schema(description = "承办单位代码", examples = "HS-CG") String unit,

        @Schema(description = "承办单位名称", examples = "区城市管理执法局")
        String unitName,

        @Schema(description = "办理轮次：1 为首办，2 起为重办") int round,

        @Schema(description = "质检审核，或巡查上报的核实") ReviewKind kind,

        @Schema(description = "整改后照片的附件标识；质检审核没有") String afterPhoto,

        ReviewStatus status,
        List<Finding> findings,

        @Schema(description = "驳回原因") List<RejectionReason> reasons,

        @Schema(description = "审核意见") String comment,

        Instant openedAt,

        @Schema(description = "审核到期时间（审核时限）；无时限为空") Instant dueAt,

        @Schema(description = "领取情况；无人领取或已失效为空") ClaimView claim,

        Instant decidedAt,

        @Schema(description = "审核人", examples = "张伟") String decidedBy,

        @Schema(description = "免检：未发现问题、未抽中，由系统通过") boolean exempt,

        @Schema(description = "复核情况；未复核为空") RecheckView recheck,

        DemandView demand,
        ReplyView reply,
        long version) {

    /** What a section head found on looking again 复核. */
    @Schema(name = "ReviewRecheck", description = "复核情况")
    public record RecheckView(
            RecheckVerdict verdict,
            @Schema(description = "理由") String reason,
            @Schema(description = "复核人", examples = "赵敏") String by,
            @Schema(description = "复核时间") Instant at) {
        static RecheckView of(Recheck recheck) {
            return recheck == null
                    ? null
                    : new RecheckView(
                            recheck.recheckVerdict(),
                            recheck.recheckReason(),
                            recheck.recheckedByName(),
                            recheck.recheckedAt());
        }
    }

    /** Who has it on the desk 领取. */
    @Schema(name = "ReviewClaim", description = "领取情况")
    public record ClaimView(
            @Schema(description = "领取人账号") String by,
            @Schema(description = "领取人", examples = "张伟") String name,
            @Schema(description = "领取时间") Instant since,
            @Schema(description = "失效时间") Instant until) {
        static ClaimView of(Review review, Instant now) {
            Claim claim = review.claim();
            return review.status() != ReviewStatus.PENDING || claim == null || !claim.lastsAt(now)
                    ? null
                    : new ClaimView(claim.claimedBy(), claim.claimedByName(), claim.claimedAt(), claim.claimedUntil());
        }
    }

    /** What the citizen asked for 诉求. */
    @Schema(name = "ReviewedDemand", description = "诉求内容（不含诉求人信息）")
    public record DemandView(
            String channel,
            DemandType type,
            Urgency urgency,
            String category,
            String title,
            String content,
            String street,
            String community,
            @Schema(description = "事发地点") String address,
            List<String> tags,
            boolean confidential,
            Instant registeredAt) {
        static DemandView of(FiledCase filed) {
            return new DemandView(
                    filed.channel(),
                    filed.type(),
                    filed.urgency(),
                    text(filed.category()),
                    filed.title(),
                    filed.content(),
                    text(filed.place().street()),
                    text(filed.place().community()),
                    filed.place().address(),
                    filed.tags(),
                    filed.confidential(),
                    filed.registeredAt());
        }

        private static String text(Object code) {
            return code == null ? null : code.toString();
        }
    }

    /** What the unit replied 回复. */
    @Schema(name = "ReviewedReply", description = "承办单位的回复")
    public record ReplyView(
            @Schema(description = "第几次回复：驳回一次加一") int attempt,
            Veracity veracity,
            @Schema(description = "联系诉求人的时间") Instant contactedAt,
            @Schema(description = "佐证材料") List<String> evidence,
            Solved solved,
            UnsolvedReason unsolvedReason,
            @Schema(description = "办理措施") String measures,
            @Schema(description = "公开答复") String publicReply,
            @Schema(description = "阶段性办结的承诺日期") LocalDate promisedOn,
            Instant repliedAt) {
        static ReplyView of(Reply reply) {
            return new ReplyView(
                    reply.attempt(),
                    reply.veracity(),
                    reply.contactedAt(),
                    reply.evidence(),
                    reply.solved(),
                    reply.unsolvedReason(),
                    reply.measures(),
                    reply.publicReply(),
                    reply.promisedOn(),
                    reply.repliedAt());
        }
    }

    /** @param now claims that have lapsed by now are not shown */
    public static ReviewView of(ReviewDossier dossier, Instant now) {
        Review review = dossier.review();
        return new ReviewView(
                review.id().value(),
                review.caseId().value(),
                review.caseNo().value(),
                review.workOrderId().value(),
                review.unit().value(),
                review.unitName(),
                review.round(),
                review.kind(),
                review.afterPhoto(),
                review.status(),
                review.findings(),
                review.reasons(),
                review.decision().comment(),
                review.openedAt(),
                review.place().dueAt(),
                ClaimView.of(review, now),
                review.decision().decidedAt(),
                review.decision().decidedByName(),
                review.decision().isExempt(),
                RecheckView.of(review.recheck()),
                dossier.filedCase() == null ? null : DemandView.of(dossier.filedCase()),
                ReplyView.of(dossier.reply()),
                review.version());
    }
}
