package cn.hotline.dispatch.promising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromiseStatusTest {
    /** The whole law, written a second time. */
    private static final Map<String, String> LAW = Map.of(
            "PENDING FALL_DUE", "DUE",
            "PENDING KEEP", "KEPT",
            "PENDING DROP", "DROPPED",
            "DUE KEEP", "KEPT",
            "DUE DROP", "DROPPED");

    @Test
    void each_action_moves_each_status_as_the_law_says() {
        for (PromiseStatus status : PromiseStatus.values()) {
            for (PromiseAction action : PromiseAction.values()) {
                assertThat(status.after(action).map(Enum::name).orElse(null))
                        .as("%s × %s", status, action)
                        .isEqualTo(LAW.get(status + " " + action));
            }
        }
    }
}
