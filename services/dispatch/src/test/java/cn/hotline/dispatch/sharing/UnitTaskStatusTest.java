package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnitTaskStatusTest {
    /** The whole law, written a second time: status and action, next status. */
    private static final Map<String, String> LAW = Map.of(
            "OPENED SIGN", "SIGNED",
            "OPENED WAIVE", "ENDED",
            "OPENED RECALL", "ENDED",
            "OPENED CANCEL", "ENDED",
            "SIGNED REPORT", "REPORTED",
            "SIGNED WAIVE", "ENDED",
            "SIGNED RECALL", "ENDED",
            "SIGNED CANCEL", "ENDED");

    static Stream<Arguments> every_pair() {
        return Arrays.stream(UnitTaskStatus.values())
                .flatMap(status -> Arrays.stream(UnitTaskAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("every_pair")
    void each_action_moves_each_status_as_the_law_says(UnitTaskStatus status, UnitTaskAction action) {
        assertThat(status.after(action).map(Enum::name).orElse(null)).isEqualTo(LAW.get(status + " " + action));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("every_pair")
    void a_task_is_open_exactly_when_it_can_be_cancelled(UnitTaskStatus status, UnitTaskAction any) {
        assertThat(status.isOpen())
                .isEqualTo(status.after(UnitTaskAction.CANCEL).isPresent());
    }
}
