package cn.hotline.supervision.noticing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every state of a notice with every action. */
class DeliveryStateTest {
    private static final Map<DeliveryState, String> EXPECTED = new EnumMap<>(Map.of(
            DeliveryState.PENDING, "FOLDED SENDING - - - -",
            DeliveryState.SENDING, "- SENDING SENT FAILED GIVEN_UP -",
            DeliveryState.SENT, "- - - - - PENDING",
            DeliveryState.FAILED, "- SENDING - - - PENDING",
            DeliveryState.GIVEN_UP, "- - - - - PENDING",
            DeliveryState.FOLDED, "- - - - - -"));

    @Test
    void everyPairIsAsTheTableSays() {
        assertThat(EXPECTED).containsOnlyKeys(DeliveryState.values());
        EXPECTED.forEach((state, row) -> {
            String[] after = row.split(" ");
            assertThat(after).hasSameSizeAs(DeliveryAction.values());
            for (DeliveryAction action : DeliveryAction.values()) {
                assertThat(state.after(action).map(Enum::name).orElse("-"))
                        .as(state + " " + action)
                        .isEqualTo(after[action.ordinal()]);
            }
        });
    }
}
