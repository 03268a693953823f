package cn.hotline.intake.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.DemandSupplemented;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a platform's messages are shuffled, repeated and cut into deliveries, the centre ends up with the same. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AnyOrderTest {
    @ParameterizedTest(name = "shuffled with seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void shuffled_and_repeated_messages_end_in_the_same_state(long seed) {
        Platform platform = Platform.open();
        Random random = new Random(seed);
        List<Map<String, Object>> sent = new ArrayList<>();
        for (Map<String, Object> message : story()) {
            sent.addAll(Collections.nCopies(1 + random.nextInt(3), message));
        }
        Collections.shuffle(sent, random);
        while (!sent.isEmpty()) {
            List<Map<String, Object>> part = sent.subList(0, 1 + random.nextInt(sent.size()));
            assertThat(platform.statuses(part.toArray())).doesNotContain("REFUSED");
            part.clear();
        }
        assertEnd(platform);
    }

    @Test
    void messages_and_their_demand_sent_at_once_never_miss_each_other() {
        Platform platform = Platform.open();
        List<Map<String, Object>> messages = new ArrayList<>(story());
        messages.addAll(story());
        Collections.shuffle(messages, new Random(7));
        ExecutorService senders = Executors.newFixedThreadPool(8);
        messages.stream()
                .map(message -> CompletableFuture.runAsync(
                        () -> assertThat(platform.statuses(message)).doesNotContain("REFUSED"), senders))
                .toList()
                .forEach(CompletableFuture::join);
        senders.shutdown();
        assertEnd(platform);
    }

    /** Three demands; the first is withdrawn, each is supplemented three times, two are urged. */
    private static List<Map<String, Object>> story() {
        List<Map<String, Object>> story = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            String number = "N" + n;
            story.add(Platform.demand(number));
            IntStream.rangeClosed(1, 3)
                    .mapToObj(s -> Platform.supplement(number, number + "-S" + s, "补充" + s))
                    .forEach(story::add);
        }
        story.add(Platform.urging("N1", "N1-U", null));
        story.add(Platform.urging("N2", "N2-U", null));
        story.add(Platform.withdrawal("N1", "N1-W", "不需要了"));
        return story;
    }

    private static void assertEnd(Platform platform) {
        JsonPath end = platform.deliver(story().toArray());
        assertThat(end.getList("results.status")).as("everything is known").containsOnly("REPEATED");
        assertThat(end.getList("results.caseId").stream().distinct()).hasSize(3);
        for (int n = 1; n <= 3; n++) {
            String caseId = end.getString("results.find { it.sourceNo == 'N" + n + "' }.caseId");
            assertThat(Platform.read(caseId).getString("status")).isEqualTo(n == 1 ? "WITHDRAWN" : "REGISTERED");
            assertThat(Platform.supplements(caseId)).containsExactlyInAnyOrder("补充1", "补充2", "补充3");
            CaseId id = CaseId.fromString(caseId);
            EventLog.shared().await(id, DemandSupplemented.class, 3);
            assertThat(EventLog.shared().typesOf(id).get(0)).isEqualTo("intake.demand-registered");
            assertThat(EventLog.shared().of(id, DemandSupplemented.class)).hasSize(3);
        }
    }
}
