package cn.hotline.supervision.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LetterStatusTest {
    @Test
    void everyStatusAnswersEveryActionAsTheTableSays() {
        String table = Arrays.stream(LetterStatus.values())
                .flatMap(status -> Arrays.stream(LetterAction.values())
                        .map(action -> status + " " + action + " "
                                + status.after(action).map(Enum::name).orElse("-")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                OPEN ANSWER ANSWERED
                OPEN ACCEPT -
                OPEN RETURN -
                OPEN PASS OPEN
                OPEN CANCEL CANCELLED
                ANSWERED ANSWER -
                ANSWERED ACCEPT CLOSED
                ANSWERED RETURN OPEN
                ANSWERED PASS ANSWERED
                ANSWERED CANCEL CANCELLED
                CLOSED ANSWER -
                CLOSED ACCEPT -
                CLOSED RETURN -
                CLOSED PASS -
                CLOSED CANCEL -
                CANCELLED ANSWER -
                CANCELLED ACCEPT -
                CANCELLED RETURN -
                CANCELLED PASS -
                CANCELLED CANCEL -""");
    }
}
