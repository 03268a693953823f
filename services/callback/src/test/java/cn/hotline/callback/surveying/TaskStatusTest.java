package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pairs of status and action. */
class TaskStatusTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN,CLAIM,OPEN",
        "OPEN,GIVE_BACK,OPEN",
        "OPEN,AGREE,OPEN",
        "OPEN,ATTEMPT,OPEN",
        "OPEN,COMPLETE,COMPLETED",
        "OPEN,CANCEL,CANCELLED",
        "COMPLETED,CLAIM,",
        "COMPLETED,GIVE_BACK,",
        "COMPLETED,AGREE,",
        "COMPLETED,ATTEMPT,",
        "COMPLETED,COMPLETE,",
        "COMPLETED,CANCEL,",
        "CANCELLED,CLAIM,",
        "CANCELLED,GIVE_BACK,",
        "CANCELLED,AGREE,",
        "CANCELLED,ATTEMPT,",
        "CANCELLED,COMPLETE,",
        "CANCELLED,CANCEL,"
    })
    void a_task_moves_only_while_open(TaskStatus from, TaskAction action, TaskStatus to) {
        assertThat(from.after(action).orElse(null)).isEqualTo(to);
    }
}
