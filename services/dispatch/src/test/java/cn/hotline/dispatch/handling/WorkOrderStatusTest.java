package cn.hotline.dispatch.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkOrderStatusTest {
    /** The whole law, written a second time: status, action, next status. */
    private static final Map<String, String> LAW = law(
            "DISPATCHED SIGN SIGNED",
            "DISPATCHED REQUEST_RETURN RETURN_REQUESTED",
            "DISPATCHED CANCEL CANCELLED",
            "SIGNED REPLY REPLIED",
            "SIGNED REQUEST_RETURN RETURN_REQUESTED",
            "SIGNED CANCEL CANCELLED",
            "RETURN_REQUESTED GRANT_RETURN RETURNED",
            "RETURN_REQUESTED REFUSE_RETURN_UNSIGNED DISPATCHED",
            "RETURN_REQUESTED REFUSE_RETURN_SIGNED SIGNED",
            "RETURN_REQUESTED CANCEL CANCELLED",
            "REPLIED SEND_BACK REWORK",
            "REPLIED COMPLETE COMPLETED",
            "REPLIED CANCEL CANCELLED",
            "DISPATCHED REASSIGN REASSIGNED",
            "SIGNED EXTEND SIGNED",
            "SIGNED SUSPEND SUSPENDED",
            "SIGNED REASSIGN REASSIGNED",
            "SUSPENDED RESUME SIGNED",
            "SUSPENDED RESUME_REWORK REWORK",
            "SUSPENDED REASSIGN REASSIGNED",
            "SUSPENDED CANCEL CANCELLED",
            "REWORK EXTEND REWORK",
            "REWORK SUSPEND SUSPENDED",
            "REWORK REASSIGN REASSIGNED",
            "REWORK REPLY REPLIED",
            "REWORK CANCEL CANCELLED",
            "DISPATCHED TRANSFER DISPATCHED",
            "SIGNED TRANSFER SIGNED",
            "SUSPENDED TRANSFER SUSPENDED",
            "RETURN_REQUESTED TRANSFER RETURN_REQUESTED",
            "REPLIED TRANSFER REPLIED",
            "REWORK TRANSFER REWORK",
            "DISPATCHED SHARE DISPATCHED",
            "SIGNED SHARE SIGNED",
            "REWORK SHARE REWORK",
            "DISPATCHED RECORD DISPATCHED",
            "SIGNED RECORD SIGNED",
            "SUSPENDED RECORD SUSPENDED",
            "RETURN_REQUESTED RECORD RETURN_REQUESTED",
            "REPLIED RECORD REPLIED",
            "REWORK RECORD REWORK");

    static Stream<Arguments> every_pair() {
        return Arrays.stream(WorkOrderStatus.values())
                .flatMap(status -> Arrays.stream(WorkOrderAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("every_pair")
    void each_action_moves_each_status_as_the_law_says(WorkOrderStatus status, WorkOrderAction action) {
        String next = status.after(action).map(Enum::name).orElse(null);

        assertThat(next).isEqualTo(LAW.get(status + " " + action));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("every_status")
    void a_status_is_open_exactly_when_it_can_be_cancelled(WorkOrderStatus status) {
        assertThat(status.isOpen())
                .isEqualTo(status.after(WorkOrderAction.CANCEL).isPresent());
    }

    static Stream<WorkOrderStatus> every_status() {
        return Arrays.stream(WorkOrderStatus.values());
    }

    private static Map<String, String> law(String... lines) {
        Map<String, String> law = new TreeMap<>();
        for (String line : lines) {
            int cut = line.lastIndexOf(' ');
            law.put(line.substring(0, cut), line.substring(cut + 1));
        }
        return law;
    }
}
