package cn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final TokenBuckets buckets = new TokenBuckets(3, Duration.ofSeconds(60), 2);

    @Test
    void after_as_many_tries_as_it_holds_one_waits_for_the_next_token() {
        for (int tried = 0; tried < 3; tried++) {
            assertThat(buckets.take("a", NOON)).isZero();
        }
        assertThat(buckets.take("a", NOON)).isEqualTo(Duration.ofSeconds(60));
        assertThat(buckets.take("a", NOON.plusSeconds(45))).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(16));
        assertThat(buckets.take("a", NOON.plusSeconds(60))).isZero();
        assertThat(buckets.take("a", NOON.plusSeconds(60))).isPositive();
    }

    @Test
    void it_never_holds_more_than_its_capacity_and_a_clock_set_back_gives_nothing() {
        assertThat(buckets.take("a", NOON)).isZero();
        Instant later = NOON.plusSeconds(86_400);
        for (int tried = 0; tried < 3; tried++) {
            assertThat(buckets.take("a", later)).isZero();
        }
        assertThat(buckets.take("a", NOON)).isPositive();
    }

    @Test
    void each_key_has_its_own_and_the_one_asked_longest_ago_is_forgotten() {
        for (int tried = 0; tried < 4; tried++) {
            buckets.take("a", NOON);
        }
        assertThat(buckets.take("b", NOON)).isZero();
        assertThat(buckets.take("a", NOON)).isPositive();
        buckets.take("c", NOON);
        buckets.take("d", NOON);
        assertThat(buckets.take("a", NOON)).isZero();
    }
}
