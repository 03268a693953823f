package cn.hotline.supervision.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClockStateTest {
    @Test
    void everyStateAnswersEveryActionAsTheTableSays() {
        String table = Arrays.stream(ClockState.values())
                .flatMap(state -> Arrays.stream(ClockAction.values())
                        .map(action -> state + " " + action + " "
                                + state.after(action).map(Enum::name).orElse("-")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                RUNNING LIGHT RUNNING
                RUNNING REPLY ANSWERED
                RUNNING REJECT -
                RUNNING RELIMIT RUNNING
                RUNNING EXTEND RUNNING
                RUNNING SUSPEND SUSPENDED
                RUNNING RESUME -
                RUNNING STOP STOPPED
                RUNNING CANCEL CANCELLED
                ANSWERED LIGHT -
                ANSWERED REPLY ANSWERED
                ANSWERED REJECT RUNNING
                ANSWERED RELIMIT ANSWERED
                ANSWERED EXTEND ANSWERED
                ANSWERED SUSPEND -
                ANSWERED RESUME -
                ANSWERED STOP STOPPED
                ANSWERED CANCEL CANCELLED
                SUSPENDED LIGHT -
                SUSPENDED REPLY -
                SUSPENDED REJECT -
                SUSPENDED RELIMIT SUSPENDED
                SUSPENDED EXTEND SUSPENDED
                SUSPENDED SUSPEND -
                SUSPENDED RESUME RUNNING
                SUSPENDED STOP -
                SUSPENDED CANCEL CANCELLED
                STOPPED LIGHT -
                STOPPED REPLY -
                STOPPED REJECT -
                STOPPED RELIMIT -
                STOPPED EXTEND -
                STOPPED SUSPEND -
                STOPPED RESUME -
                STOPPED STOP -
                STOPPED CANCEL -
                CANCELLED LIGHT -
                CANCELLED REPLY -
                CANCELLED REJECT -
                CANCELLED RELIMIT -
                CANCELLED EXTEND -
                CANCELLED SUSPEND -
                CANCELLED RESUME -
                CANCELLED STOP -
                CANCELLED CANCEL -""");
    }
}
