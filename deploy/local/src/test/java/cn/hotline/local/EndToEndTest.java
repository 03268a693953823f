package cn.hotline.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.local.demo.Demo;
import cn.hotline.local.demo.DemoOptions;
import cn.hotline.local.demo.DemoResult;
import cn.hotline.local.stack.LocalStack;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole product as the launcher starts it: real services, PostgreSQL and Kafka, on ports and data of its own. */
@ExtendWith(SharedStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final LocalStack stack = SharedStack.stack();

    @Test
    @Order(1)
    void every_demand_reaches_its_end_and_all_services_agree_on_it() {
        DemoResult result = run(80);
        assertThat(result.unaccounted()).as(result.table()).isZero();
        assertThat(result.count("REGISTERED")).isEqualTo(80);
        assertThat(result.count("ARCHIVED")).isEqualTo(80);
        assertThat(result.count("RETURNED")).as(result.table()).isPositive();
        assertThat(result.count("REJECTED")).as(result.table()).isPositive();
        assertThat(result.count("REDONE")).as(result.table()).isPositive();
    }

    @Test
    @Order(2)
    void nothing_is_lost_when_a_service_is_killed_in_the_middle() throws Exception {
        long victim = stack.pid("dispatch");
        CompletableFuture<DemoResult> running = CompletableFuture.supplyAsync(() -> run(30));
        CompletableFuture.runAsync(
                        () -> ProcessHandle.of(victim).ifPresent(ProcessHandle::destroyForcibly),
                        CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS))
                .join();
        DemoResult result = running.get(10, TimeUnit.MINUTES);
        assertThat(result.unaccounted()).as(result.table()).isZero();
        assertThat(result.count("ARCHIVED")).isEqualTo(30);
        assertThat(stack.pid("dispatch")).as("restarted").isNotIn(0L, victim);
    }

    private DemoResult run(int demands) {
        return Demo.run(stack.ports(), new DemoOptions(null, demands, 8, PATIENCE));
    }
}
