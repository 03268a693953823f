package cn.hotline.intake.retaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RunStatusTest {
    private static final Map<String, RunStatus> LEGAL = Map.of(
            "REQUESTED/CONFIRM", RunStatus.RUNNING,
            "REQUESTED/CANCEL", RunStatus.CANCELLED,
            "RUNNING/FINISH", RunStatus.DONE);

    @TestFactory
    Stream<DynamicTest> every_pair_of_status_and_action_is_either_this_move_or_refused() {
        return Stream.of(RunStatus.values())
                .flatMap(status -> Stream.of(RunAction.values()).map(action -> status + "/" + action))
                .map(pair -> DynamicTest.dynamicTest(pair, () -> check(pair)));
    }

    private static void check(String pair) {
        RunStatus status = RunStatus.valueOf(pair.replaceFirst("/.*", ""));
        RunAction action = RunAction.valueOf(pair.replaceFirst(".*/", ""));
        if (LEGAL.containsKey(pair)) {
            assertThat(status.after(action)).isEqualTo(LEGAL.get(pair));
        } else {
            assertThatThrownBy(() -> status.after(action))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                            .isEqualTo(IntakeError.RETENTION_STATUS_CONFLICT));
        }
    }

    @Test
    void a_class_is_called_by_what_it_names() {
        assertThat(new RetentionClass(false, null, null).code()).isEqualTo("ALL");
        assertThat(new RetentionClass(true, null, null).code()).isEqualTo("CONFIDENTIAL");
        assertThat(new RetentionClass(true, CaseOutcome.ANSWERED, DemandType.CONSULTATION).code())
                .isEqualTo("CONFIDENTIAL/ANSWERED/CONSULTATION");
    }
}
