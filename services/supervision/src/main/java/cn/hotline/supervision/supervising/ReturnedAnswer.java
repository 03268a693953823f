package cn.hotline.supervision.supervising;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** An answer the centre sent back 退回的督办答复. */
@Embeddable
public record ReturnedAnswer(
        String answer,
        String answeredBy,
        Instant answeredAt,
        boolean inTime,
        String opinion,
        String returnedBy,
        Instant returnedAt) {
    static ReturnedAnswer of(Answer answer, Review review) {
        return new ReturnedAnswer(
                answer.answer(),
                answer.answeredBy(),
                answer.answeredAt(),
                answer.inTime(),
                review.opinion(),
                review.reviewedBy(),
                review.reviewedAt());
    }
}
