package cn.hotline.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OneTraceTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PHONE = "13800000000";

    @Inject
    Told told;

    private final EventLog log = EventLog.shared();

    @Test
    void one_trace_leads_from_the_request_through_the_log_to_what_its_events_set_off() {
        CaseId caseId = CaseId.next();
        String answered = Api.as(Tokens.of(Role.AGENT))
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "request-of-a-client")
                .header("User-Agent", "phone of somebody")
                .post("/api/v1/probes/" + caseId + "?phone=" + PHONE)
                .then()
                .statusCode(200)
                .extract()
                .header("X-Request-Id");
        log.await(caseId, CaseWithdrawn.class, 2);

        List<SpanData> way = Poll.until(this::way, spans -> spans.size() >= 5);
        assertThat(answered).as("the trace's id is the one in logs and answers").isEqualTo(TRACE);
        assertThat(way)
                .extracting(SpanData::getKind)
                .containsExactly(
                        SpanKind.SERVER, SpanKind.PRODUCER, SpanKind.CONSUMER, SpanKind.PRODUCER, SpanKind.CONSUMER);
        assertThat(way)
                .extracting(SpanData::getName)
                .containsExactly(
                        "POST /api/v1/probes/{caseId}",
                        "send intake.case-withdrawn",
                        "process intake.case-withdrawn",
                        "send intake.case-withdrawn",
                        "process intake.case-withdrawn");
        for (int i = 1; i < way.size(); i++) {
            assertThat(way.get(i).getParentSpanId())
                    .as(way.get(i).getName() + " follows what set it off")
                    .isEqualTo(way.get(i - 1).getSpanId());
        }
        assertThat(lastTraceParent(caseId))
                .as("who receives the event goes on from its sending")
                .isEqualTo("00-" + TRACE + "-" + way.get(3).getSpanId() + "-01");
    }

    @Test
    void a_span_tells_nothing_of_a_person() {
        CaseId caseId = CaseId.next();
        Api.as(Tokens.of(Role.AGENT))
                .header("User-Agent", "phone of somebody")
                .post("/api/v1/probes/" + caseId + "?phone=" + PHONE)
                .then()
                .statusCode(200);
        log.await(caseId, CaseWithdrawn.class, 2);
        Poll.until(() -> told.spans.getFinishedSpanItems().stream()
                .anyMatch(span ->
                        span.getKind() == SpanKind.SERVER && !span.getTraceId().equals(TRACE)));

        for (SpanData span : told.spans.getFinishedSpanItems()) {
            assertThat(span.toString()).doesNotContain(PHONE, "phone of somebody", Echo.CALL, Echo.ANSWER);
            Set<String> names = span.getAttributes().asMap().entrySet().stream()
                    .filter(each -> !SparingSpans.TAKEN_OUT.equals(each.getValue()))
                    .map(each -> each.getKey().getKey())
                    .collect(Collectors.toSet());
            assertThat(names)
                    .as("a new attribute must be judged before it leaves: " + span.getName())
                    .isSubsetOf(KNOWN);
        }
    }

    private static final Set<String> KNOWN = Set.of(
            "messaging.system",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.message.id",
            "hotline.case_no",
            "error.type",
            "http.route",
            "http.request.method",
            "http.response.status_code",
            "http.request.body.size",
            "http.response.body.size",
            "code.function.name",
            "code.namespace",
            "code.function",
            "server.address",
            "server.port",
            "url.scheme",
            "network.protocol.version",
            "network.protocol.name");

    private List<SpanData> way() {
        return told.spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE))
                .sorted(Comparator.comparingLong(SpanData::getStartEpochNanos))
                .toList();
    }

    private String lastTraceParent(CaseId caseId) {
        return log.records().stream()
                .filter(record -> caseId.toString().equals(record.key()))
                .reduce((first, second) -> second)
                .map(record ->
                        new String(record.headers().lastHeader("traceparent").value()))
                .orElseThrow();
    }
}
