package cn.hotline.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UpToDateTest {
    private static final long SHORT = Duration.ofMillis(500).toNanos();
    private static final long STANDSTILL = Duration.ofSeconds(60).toNanos();

    private final UpToDate upToDate = new UpToDate();
    private long now = Long.MAX_VALUE - SHORT; // the clock may wrap around

    @Test
    void nothing_is_known_before_the_end_of_the_log_was_reached() {
        assertThat(upToDate.is(now)).isFalse();
        polled(SHORT, false);
        polled(SHORT, false);
        assertThat(upToDate.is(now)).isFalse();

        polled(SHORT, true);
        assertThat(upToDate.is(now)).isTrue();
    }

    @Test
    void a_few_events_more_do_not_make_it_forget() {
        reachTheEnd();
        polled(SHORT, false);
        assertThat(upToDate.is(now)).isTrue();
    }

    @Test
    void who_falls_behind_for_long_is_no_more_up_to_date() {
        reachTheEnd();
        for (int i = 0; i < 31; i++) {
            polled(SHORT, false);
        }
        assertThat(upToDate.is(now)).isFalse();
    }

    @Test
    void after_a_standstill_the_end_must_be_reached_anew() {
        reachTheEnd();
        now += STANDSTILL;
        assertThat(upToDate.is(now)).as("before the next poll").isFalse();

        polled(STANDSTILL, true);
        assertThat(upToDate.is(now)).as("the poll that stood still").isFalse();
        polled(SHORT, true);
        assertThat(upToDate.is(now)).as("a poll of what was fetched before").isFalse();
        polled(SHORT, true);
        assertThat(upToDate.is(now)).isTrue();
    }

    private void reachTheEnd() {
        polled(SHORT, true);
        polled(SHORT, true);
        assertThat(upToDate.is(now)).isTrue();
    }

    private void polled(long took, boolean atEnd) {
        now += SHORT;
        upToDate.polled(took, atEnd, now);
    }
}
