package cn.hotline.lifecycle.following;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.lifecycle.tracking.CaseQuery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final RecordingWire wire = new RecordingWire();
    private final Follower follower =
            new Follower("a", new CaseQuery(), NOW.plusSeconds(3600), wire, 3, Position.before(7));

    @Test
    void a_client_that_takes_nothing_is_ended_with_a_reason_and_then_cut() {
        wire.stuck = true;
        for (int i = 1; i <= 9; i++) {
            follower.tell(message(i), NOW);
        }
        assertThat(wire.sent).hasSize(1);
        assertThat(follower.room()).isZero();
        assertThat(follower.live(NOW.plusSeconds(9), HEARTBEAT, PATIENCE)).isTrue();

        assertThat(follower.live(NOW.plusSeconds(10), HEARTBEAT, PATIENCE)).isFalse();

        assertThat(wire.cut).isTrue();
    }

    @Test
    void a_slow_client_that_goes_on_in_time_reads_why_and_keeps_its_last_id() {
        wire.stuck = true;
        for (int i = 1; i <= 9; i++) {
            follower.tell(message(i), NOW);
        }

        wire.goOn();

        assertThat(wire.sent).extracting(Message::name).containsExactly("m1", "ended");
        assertThat(wire.sent.get(1).id()).isNull();
        assertThat(wire.sent.get(1).data()).contains("TOO_SLOW", "Last-Event-ID");
        assertThat(wire.closed).isTrue();
    }

    @Test
    void a_slow_client_that_keeps_up_gets_all_in_order() {
        wire.stuck = true;
        follower.tell(message(1), NOW);
        follower.tell(message(2), NOW);
        follower.tell(message(3), NOW);

        wire.goOn();

        assertThat(wire.sent).extracting(Message::name).containsExactly("m1", "m2", "m3");
        assertThat(wire.isClosed()).isFalse();
    }

    @Test
    void silence_is_broken_by_heartbeats_that_carry_the_position() {
        follower.tell(message(1), NOW);
        follower.reached(Position.before(9));

        follower.live(NOW.plusSeconds(14), HEARTBEAT, PATIENCE);
        assertThat(wire.sent).hasSize(1);
        follower.live(NOW.plusSeconds(15), HEARTBEAT, PATIENCE);

        assertThat(wire.sent.get(1).name()).isEqualTo("heartbeat");
        assertThat(wire.sent.get(1).id()).isEqualTo(Position.before(9).toString());
    }

    @Test
    void a_token_that_ends_ends_the_stream() {
        follower.live(NOW.plusSeconds(3600), HEARTBEAT, PATIENCE);

        assertThat(wire.sent).extracting(Message::name).containsExactly("ended");
        assertThat(wire.sent.get(0).data()).contains("TOKEN_EXPIRED");
        assertThat(wire.closed).isTrue();
    }

    private static Message message(int number) {
        return new Message("m" + number, "id" + number, "{}");
    }
}
