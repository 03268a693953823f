package cn.hotline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.messaging.outbox.OutboxRelay;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OutboxTest {
    private static final CaseNo NUMBER = new CaseNo("HS20261121-000001");

    @Inject
    Probe probe;

    @Inject
    OutboxRelay relay;

    @Inject
    AgroalDataSource database;

    private final EventLog log = EventLog.shared();
    private final CaseId caseId = CaseId.next();

    @Test
    void a_committed_change_sends_its_event_as_a_cloud_event_keyed_by_case() {
        probe.say(new CaseWithdrawn(caseId, NUMBER, "自行解决"), false);

        assertThat(log.await(caseId, CaseWithdrawn.class).reason()).isEqualTo("自行解决");
        ConsumerRecord<String, String> record = log.records().stream()
                .filter(each -> caseId.toString().equals(each.key()))
                .findFirst()
                .orElseThrow();
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("intake.case-withdrawn");
        assertThat(header(record, "ce_source")).isEqualTo("/hotline/closure");
        assertThat(header(record, "ce_subject")).isEqualTo("HS20261121-000001");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void a_change_rolled_back_sends_nothing() {
        assertThatThrownBy(() -> probe.say(new CaseWithdrawn(caseId, NUMBER, "不该发出"), true))
                .isInstanceOf(IllegalStateException.class);
        probe.say(new CaseWithdrawn(caseId, NUMBER, "其后一件"), false);

        log.await(caseId, CaseWithdrawn.class);
        assertThat(log.of(caseId, CaseWithdrawn.class))
                .extracting(CaseWithdrawn::reason)
                .containsExactly("其后一件");
    }

    @Test
    void events_of_one_case_leave_and_arrive_in_the_order_of_their_commits() {
        List<String> said = IntStream.range(0, 300).mapToObj(String::valueOf).toList();
        said.forEach(each -> probe.say(new CaseWithdrawn(caseId, NUMBER, each), false));

        log.await(caseId, CaseWithdrawn.class, said.size());
        assertThat(log.of(caseId, CaseWithdrawn.class))
                .extracting(CaseWithdrawn::reason)
                .isEqualTo(said);
    }

    @Test
    void a_row_that_cannot_be_sent_holds_back_what_follows_and_stops_nothing() throws Exception {
        run(
                "insert into outbox (event_id, topic, key, headers, payload) values (gen_random_uuid(), 'x', 'x', '[]', '')");
        probe.say(new CaseWithdrawn(caseId, NUMBER, "其后一件"), false);
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(relay.isAlive()).isTrue();
                Thread.sleep(50);
            }
            assertThat(log.of(caseId, CaseWithdrawn.class)).isEmpty();
        } finally {
            run("delete from outbox where headers = '[]'");
        }
        assertThat(log.await(caseId, CaseWithdrawn.class).reason()).isEqualTo("其后一件");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
