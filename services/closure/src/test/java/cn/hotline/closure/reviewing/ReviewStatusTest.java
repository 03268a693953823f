package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All pairs of status and action. */
class ReviewStatusTest {
    private static final Map<String, ReviewStatus> LEGAL = Map.of(
            "PENDING APPROVE", ReviewStatus.APPROVED,
            "PENDING REJECT", ReviewStatus.REJECTED,
            "PENDING CANCEL", ReviewStatus.CANCELLED,
            "PENDING CLAIM", ReviewStatus.PENDING,
            "PENDING EXEMPT", ReviewStatus.APPROVED,
            "PENDING GIVE_BACK", ReviewStatus.PENDING,
            "APPROVED RECHECK", ReviewStatus.APPROVED,
            "REJECTED RECHECK", ReviewStatus.REJECTED);

    static Stream<Arguments> pairs() {
        return Arrays.stream(ReviewStatus.values())
                .flatMap(from -> Arrays.stream(ReviewAction.values()).map(action -> Arguments.of(from, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_review_moves_as_the_table_says_and_not_otherwise(ReviewStatus from, ReviewAction action) {
        assertThat(from.after(action).orElse(null)).isEqualTo(LEGAL.get(from + " " + action));
    }
}
