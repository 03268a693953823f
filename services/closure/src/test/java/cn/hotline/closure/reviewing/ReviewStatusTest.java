package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pairs of status and action. */
class ReviewStatusTest {
    @ParameterizedTest
    @CsvSource({
        "PENDING,APPROVE,APPROVED",
        "PENDING,REJECT,REJECTED",
        "PENDING,CANCEL,CANCELLED",
        "APPROVED,APPROVE,",
        "APPROVED,REJECT,",
        "APPROVED,CANCEL,",
        "REJECTED,APPROVE,",
        "REJECTED,REJECT,",
        "REJECTED,CANCEL,",
        "CANCELLED,APPROVE,",
        "CANCELLED,REJECT,",
        "CANCELLED,CANCEL,"
    })
    void a_review_moves_only_from_pending(ReviewStatus from, ReviewAction action, ReviewStatus to) {
        assertThat(from.after(action).orElse(null)).isEqualTo(to);
    }
}
