package cn.hotline.supervision.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeetingStatusTest {
    @Test
    void everyStatusAnswersEveryActionAsTheTableSays() {
        String table = Arrays.stream(MeetingStatus.values())
                .flatMap(status -> Arrays.stream(MeetingAction.values())
                        .map(action -> status + " " + action + " "
                                + status.after(action).map(Enum::name).orElse("-")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                PLANNED HOLD HELD
                PLANNED CANCEL CANCELLED
                HELD HOLD -
                HELD CANCEL -
                CANCELLED HOLD -
                CANCELLED CANCEL -""");
    }
}
