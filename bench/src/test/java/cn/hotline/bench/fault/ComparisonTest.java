package cn.hotline.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Comparison table = new Comparison("dispatch.work_order");

    @Test
    void what_is_the_same_on_both_sides_is_no_problem() {
        table.expect("w1", 1, "SIGNED", null);
        table.find("w1", "1", "SIGNED", "");

        assertThat(table.problems()).isEmpty();
    }

    @Test
    void what_is_missing_unknown_or_different_is_named() {
        table.expect("w1", 1);
        table.expect("w2", 1);
        table.find("w2", 2);
        table.find("w3", 1);

        assertThat(table.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "dispatch.work_order w1: missing; the log says 1",
                        "dispatch.work_order w2: is 2; the log says 1",
                        "dispatch.work_order w3: is 1; the log knows nothing of it");
    }

    @Test
    void what_stands_twice_is_named() {
        table.expect("w1", 1);
        table.find("w1", 1);
        table.find("w1", 1);

        assertThat(table.problems()).singleElement().asString().contains("stands twice");
    }

    @Test
    void the_time_of_an_outage_is_not_counted() {
        Instant noon = Instant.parse("2026-11-21T04:00:00Z");
        Outages outages = new Outages();
        outages.add(noon.plusSeconds(10), noon.plusSeconds(40));

        assertThat(outages.sound(noon, noon.plusSeconds(60))).isEqualTo(Duration.ofSeconds(30));
        assertThat(outages.sound(noon, noon.plusSeconds(20))).isEqualTo(Duration.ofSeconds(10));
        assertThat(outages.sound(noon.plusSeconds(50), noon.plusSeconds(60))).isEqualTo(Duration.ofSeconds(10));
    }
}
