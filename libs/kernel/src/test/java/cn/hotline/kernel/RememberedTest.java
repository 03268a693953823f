package cn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void it_is_read_once_while_it_is_remembered_and_anew_when_forgotten() {
        Remembered<Integer> rules = new Remembered<>(Duration.ofHours(1), reads::incrementAndGet);

        assertThat(rules.get()).isEqualTo(1);
        assertThat(rules.get()).isEqualTo(1);
        rules.forget();
        assertThat(rules.get()).isEqualTo(2);
    }

    @Test
    void without_memory_every_question_reads() {
        Remembered<Integer> rules = new Remembered<>(Duration.ofNanos(-1), reads::incrementAndGet);

        assertThat(rules.get()).isEqualTo(1);
        assertThat(rules.get()).isEqualTo(2);
    }

    @Test
    void a_failure_reaches_who_asked_and_the_next_question_reads_again() {
        Remembered<Integer> rules = new Remembered<>(Duration.ofHours(1), () -> {
            if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return reads.get();
        });

        assertThatThrownBy(rules::get).hasMessage("away");
        assertThat(rules.get()).isEqualTo(2);
    }
}
