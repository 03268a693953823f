package cn.hotline.statistics.operating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NEXT = DAY.plusSeconds(86_400);

    @Test
    void a_platform_that_never_stood_still_ran_all_the_time() {
        assertThat(of().percent()).hasToString("100.00");
    }

    @Test
    void what_two_outages_share_counts_once() {
        Availability day = of(outage(3_600, 7_200, false), outage(5_400, 9_000, false), outage(6_000, 6_600, false));

        assertThat(day.down()).isEqualTo(5_400);
        assertThat(day.percent()).hasToString("93.75");
    }

    @Test
    void only_what_lies_in_the_period_counts() {
        assertThat(of(outage(-600, 300, false), outage(86_100, 90_000, false)).down())
                .isEqualTo(600);
        assertThat(of(outage(80_000, null, false)).down()).isEqualTo(6_400);
    }

    @Test
    void planned_maintenance_counts_as_running() {
        Availability day = of(outage(0, 3_600, true), outage(3_000, 4_000, false));

        assertThat(day.planned()).isEqualTo(3_600);
        assertThat(day.down()).isEqualTo(1_000);
    }

    @Test
    void a_period_still_to_come_has_no_rate() {
        assertThat(Availability.of("HOTLINE", NEXT, DAY, List.of()).percent()).isNull();
    }

    private static Availability of(Outage... outages) {
        return Availability.of("HOTLINE", DAY, NEXT, List.of(outages));
    }

    private static Outage outage(long from, Integer to, boolean planned) {
        return new Outage(
                "HOTLINE",
                DAY.plusSeconds(from),
                to == null ? null : DAY.plusSeconds(to),
                planned,
                "停电",
                Actor.system("statistics"),
                NEXT.plusSeconds(86_400));
    }
}
