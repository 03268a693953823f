package cn.hotline.supervision.supervising.adapter;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.supervision.supervising.Answer;
import cn.hotline.supervision.supervising.Letter;
import cn.hotline.supervision.supervising.LetterStatus;
import cn.hotline.supervision.supervising.Review;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A supervision letter 督办单 as people see it. */
@Schema(name = "Letter", description = "督办单")
public record LetterView(
        LetterId id,

        @Schema(description = "督办单号", examples = "DB20261121-000012")
        String letterNo,

        CaseId caseId,
        CaseNo caseNo,

        @Schema(description = "承办单位代码", examples = "HS-CG") String unit,

        String unitName,

        @Schema(description = "督办级别：ORDINARY 一般、MAJOR 重点、SPECIAL 专项")
        LetterLevel level,

        @Schema(
                description =
                        "督办原因：OVERDUE 超期未办结、DISSATISFIED 重办后仍不满意、REJECTED 多次驳回重办、REPEATED 多次重复反映、LEADER 领导批示、TYPICAL 典型案例、MANUAL 人工督办")
        LetterCause cause,

        @Schema(description = "督办要求") String demand,

        @Schema(description = "状态：OPEN 待答复、ANSWERED 待审核、CLOSED 已销号、CANCELLED 已撤销")
        LetterStatus status,

        @Schema(description = "制发人") String openedBy,
        Instant openedAt,

        @Schema(description = "答复期限") Instant dueAt,

        @Schema(description = "是否逾期未答复") boolean overdue,

        @Schema(description = "流程是否在等它办结，是则不能撤销") boolean awaited,

        @Schema(description = "答复内容；被退回后没有，见历次退回的答复", nullable = true)
        String answer,

        @Schema(description = "答复人", nullable = true) String answeredBy,

        @Schema(description = "答复时间", nullable = true) Instant answeredAt,

        @Schema(description = "是否按时答复，以审核通过的答复为准", nullable = true)
        Boolean inTime,

        @Schema(description = "最近一次答复审核结论：ACCEPTED 办结销号、RETURNED 退回重新答复；待审核时没有", nullable = true)
        LetterVerdict verdict,

        @Schema(description = "审核意见", nullable = true) String opinion,

        @Schema(description = "审核人", nullable = true) String reviewedBy,

        @Schema(description = "审核时间", nullable = true) Instant reviewedAt,

        @Schema(description = "答复被退回的次数") int returns,

        @Schema(description = "撤销人；随工单归档撤销的没有", nullable = true)
        String cancelledBy,

        @Schema(description = "撤销理由", nullable = true) String cancelReason,

        @Schema(description = "撤销时间", nullable = true) Instant cancelledAt,

        @Schema(description = "版本号，答复、审核、撤销时放入 If-Match") long version) {

    static LetterView of(Letter letter, Instant now) {
        Optional<Answer> answer = Optional.ofNullable(letter.answer());
        Optional<Review> review = Optional.ofNullable(letter.review());
        return new LetterView(
                letter.id(),
                letter.letterNo(),
                letter.caseId(),
                letter.caseNo(),
                letter.responsible().unit(),
                letter.responsible().name(),
                letter.level(),
                letter.cause(),
                letter.demand(),
                letter.status(),
                letter.openedBy(),
                letter.openedAt(),
                letter.dueAt(),
                letter.isOverdue(now),
                letter.isAwaited(),
                answer.map(Answer::answer).orElse(null),
                answer.map(Answer::answeredBy).orElse(null),
                answer.map(Answer::answeredAt).orElse(null),
                answer.map(Answer::inTime).orElse(null),
                review.map(Review::verdict).orElse(null),
                review.map(Review::opinion).orElse(null),
                review.map(Review::reviewedBy).orElse(null),
                review.map(Review::reviewedAt).orElse(null),
                letter.returns(),
                letter.cancelledBy(),
                letter.cancelReason(),
                letter.cancelledAt(),
                letter.version());
    }

    static RestResponse<LetterView> tagged(Letter letter, Instant now) {
        return RestResponse.ResponseBuilder.ok(of(letter, now))
                .header("ETag", ETags.of(letter.version()))
                .build();
    }
}
