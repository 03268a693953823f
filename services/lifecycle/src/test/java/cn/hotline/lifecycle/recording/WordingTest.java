package cn.hotline.lifecycle.recording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void every_event_of_a_case_can_be_told() {
        assertThat(Arrays.asList(CaseEvent.class.getPermittedSubclasses())).allMatch(Wording::knows);
    }
}
