package cn.hotline.intake.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How long whole deliveries of 1,000 items take; run by name, {@code -Dtest=DeliveryBench}: it logs, and judges no time. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DeliveryBench {
    private static final Logger LOG = Logger.getLogger(DeliveryBench.class);

    @Test
    void a_thousand_items() {
        Platform platform = Platform.open();
        for (int round = 1; round <= 4; round++) {
            String prefix = "R" + round + "-";
            Object[] demands = IntStream.range(0, 1_000)
                    .mapToObj(n -> Platform.demand(prefix + n))
                    .toArray();
            timed(platform, "demands", "CREATED", demands);
            timed(platform, "the same again", "REPEATED", demands);
            timed(
                    platform,
                    "supplements",
                    "APPLIED",
                    IntStream.range(0, 1_000)
                            .mapToObj(n -> Platform.supplement(prefix + n, prefix + "S" + n, "补充"))
                            .toArray());
        }
    }

    private static void timed(Platform platform, String what, String status, Object[] items) {
        long start = System.nanoTime();
        var statuses = platform.statuses(items);
        LOG.infof("1,000 %s: %d ms", what, (System.nanoTime() - start) / 1_000_000);
        assertThat(statuses).containsOnly(status);
    }
}
