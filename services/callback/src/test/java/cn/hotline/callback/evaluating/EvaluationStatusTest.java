package cn.hotline.callback.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pairs of status and action. */
class EvaluationStatusTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN,CLAIM,OPEN",
        "OPEN,GIVE_BACK,OPEN",
        "OPEN,ATTEMPT,OPEN",
        "OPEN,COMPLETE,COMPLETED",
        "OPEN,CANCEL,CANCELLED",
        "COMPLETED,CLAIM,",
        "COMPLETED,GIVE_BACK,",
        "COMPLETED,ATTEMPT,",
        "COMPLETED,COMPLETE,",
        "COMPLETED,CANCEL,",
        "CANCELLED,CLAIM,",
        "CANCELLED,GIVE_BACK,",
        "CANCELLED,ATTEMPT,",
        "CANCELLED,COMPLETE,",
        "CANCELLED,CANCEL,"
    })
    void an_evaluation_moves_only_while_open(EvaluationStatus from, EvaluationAction action, EvaluationStatus to) {
        assertThat(from.after(action).orElse(null)).isEqualTo(to);
    }
}
