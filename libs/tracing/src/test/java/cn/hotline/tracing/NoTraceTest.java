package cn.hotline.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoTraceTest.WithoutCollector.class)
@QuarkusTestResource(Infrastructure.class)
class NoTraceTest {
    /** As a service is that was told of no collector. */
    public static final class WithoutCollector implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(TracingSwitch.ENDPOINT, "");
        }
    }

    @Inject
    Told told;

    private final EventLog log = EventLog.shared();

    @Test
    void without_a_collector_nothing_is_told_and_events_carry_no_trace() {
        CaseId caseId = CaseId.next();
        Api.as(Tokens.of(Role.AGENT))
                .header("X-Request-Id", "request-of-a-client")
                .post("/api/v1/probes/" + caseId)
                .then()
                .statusCode(200)
                .header("X-Request-Id", "request-of-a-client");
        log.await(caseId, CaseWithdrawn.class, 2);

        assertThat(told.spans.getFinishedSpanItems()).isEmpty();
        assertThat(log.records())
                .filteredOn(record -> caseId.toString().equals(record.key()))
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(record.headers().lastHeader("traceparent")).isNull());
    }
}
