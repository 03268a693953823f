package cn.hotline.supervision.cluing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClueStatusTest {
    @Test
    void everyStatusAnswersEveryActionAsTheTableSays() {
        String table = Arrays.stream(ClueStatus.values())
                .flatMap(status -> Arrays.stream(ClueAction.values())
                        .map(action -> status + " " + action + " "
                                + status.after(action).map(Enum::name).orElse("-")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                FOUND CLAIM CLAIMED
                FOUND SETTLE -
                CLAIMED CLAIM -
                CLAIMED SETTLE SETTLED
                SETTLED CLAIM -
                SETTLED SETTLE -""");
    }
}
