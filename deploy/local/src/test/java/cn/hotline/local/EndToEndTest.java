package cn.hotline.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Demo;
import cn.hotline.local.demo.DemoOptions;
import cn.hotline.local.demo.DemoResult;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
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
    private static final Map<String, Object> REGISTRATION = Map.of(
            "channel", "HOTLINE",
            "type", "CONSULTATION",
            "category", "01",
            "title", "咨询居住证办理",
            "content", "来电人咨询居住证办理需要哪些材料。",
            "place", Map.of("address", "雄楚大道 268 号"),
            "reporter", Map.of("name", "测试甲", "phone", "13800138000"));
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final LocalStack stack = SharedStack.stack();

    @Test
    @Order(1)
    void every_demand_reaches_its_end_and_all_services_agree_on_it() {
        DemoResult result = run(80);
        assertThat(result.unaccounted()).as(result.table()).isZero();
        assertThat(result.count("REGISTERED")).isEqualTo(80);
        assertThat(result.count("PATROLLED")).as(result.table()).isPositive();
        assertThat(result.count("ARCHIVED")).isEqualTo(80 + result.count("PATROLLED"));
        assertThat(result.count("RETURNED")).as(result.table()).isPositive();
        assertThat(result.count("REJECTED")).as(result.table()).isPositive();
        assertThat(result.count("UNMERGED")).as(result.table()).isPositive();
        assertThat(result.count("REDONE")).as(result.table()).isPositive();
        assertThat(result.count("TOLD_LATE")).as(result.table()).isPositive();
        assertThat(result.count("UNREASONABLE") + result.count("REASONABLE"))
                .as(result.table())
                .isPositive();
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
        assertThat(result.count("ARCHIVED")).isEqualTo(30 + result.count("PATROLLED"));
        assertThat(stack.pid("dispatch")).as("restarted").isNotIn(0L, victim);
    }

    @Test
    @Order(3)
    void the_figures_know_of_a_case_within_two_seconds_of_its_file() {
        HotlineApi api = new HotlineApi(stack.ports());
        JsonNode demand = send(api, ServiceModule.INTAKE, "demands", REGISTRATION, null);
        String caseId = demand.path("caseId").asText();
        send(
                api,
                ServiceModule.INTAKE,
                "demands/" + caseId + "/answers",
                Map.of("answer", "已告知办理条件"),
                demand.path("version").asLong());
        awaitStatus(api, ServiceModule.LIFECYCLE, "cases/" + caseId, Duration.ofSeconds(30));
        awaitStatus(api, ServiceModule.STATISTICS, "case-facts/" + caseId, Duration.ofSeconds(2));
    }

    private static JsonNode send(
            HotlineApi api, ServiceModule service, String path, Map<String, ?> body, Long version) {
        Call call = Call.post("POST", "agent1", service, "/api/v1/" + path, body);
        Answer answer = api.send(version == null ? call : call.at(version));
        assertThat(answer.ok()).as(answer.problem()).isTrue();
        return answer.body();
    }

    private static void awaitStatus(HotlineApi api, ServiceModule service, String path, Duration patience) {
        String reader = service == ServiceModule.STATISTICS ? "analyst1" : "agent1";
        long end = System.nanoTime() + patience.toNanos();
        String status;
        do {
            Answer answer = api.send(Call.get("GET", reader, service, "/api/v1/" + path));
            status = answer.body().path("status").asText("absent");
        } while (!status.equals("ARCHIVED") && System.nanoTime() < end);
        assertThat(status).as(service + " after " + patience).isEqualTo("ARCHIVED");
    }

    private DemoResult run(int demands) {
        return Demo.run(stack.ports(), new DemoOptions(null, demands, 8, PATIENCE));
    }
}
