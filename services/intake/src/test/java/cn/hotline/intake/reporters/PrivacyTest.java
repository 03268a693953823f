package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.intake.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reporter with marks nobody else has: they are found where they are sealed away, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PrivacyTest {
    private static final String NAME = "夏侯标记";
    private static final String PHONE = "13977712345";
    private static final String ADDRESS = "标记巷七号三单元";
    private static final String STORY = "我是" + NAME + "，住" + ADDRESS + "，电话 139-7771-2345 或 " + PHONE;

    @Inject
    AgroalDataSource database;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage()
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                    + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Desk.open();
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void a_reporters_marks_leave_intake_neither_by_events_nor_by_logs_nor_by_plain_rows() throws SQLException {
        Map<String, Object> demand = Desk.demandWith("title", STORY);
        demand.put("content", STORY);
        demand.put("place", Desk.place("HS-GS", null, NAME + "家附近 " + PHONE));
        demand.put("reporter", Map.of("name", NAME, "phone", PHONE, "address", ADDRESS));
        JsonPath registered = Api.as(Desk.AGENT)
                .header("Idempotency-Key", Desk.newSourceNo())
                .body(demand)
                .post(Desk.DEMANDS)
                .jsonPath();
        JsonPath filed = Desk.act(registered, "filings", Map.of("type", "HELP", "reason", STORY))
                .jsonPath();
        JsonPath changed = Desk.act(
                        filed,
                        "changes",
                        Map.of("reason", STORY, "place", Desk.place("HS-GS", null, NAME + "家后门 " + PHONE)))
                .jsonPath();
        JsonPath withdrawn =
                Desk.act(changed, "withdrawals", Map.of("reason", STORY)).jsonPath();
        wrongRequests(demand);
        EventLog.shared().await(Desk.id(registered), CaseWithdrawn.class);

        Logger.getLogger("cn.hotline.intake").warning("the listener hears the log");
        assertThat(logged).anyMatch(line -> line.contains("the listener hears the log"));
        assertNoMarks(withdrawn.prettify());
        EventLog.shared().records().forEach(record -> {
            assertNoMarks(record.value());
            record.headers().forEach(header -> assertNoMarks(new String(header.value(), StandardCharsets.UTF_8)));
        });
        logged.forEach(PrivacyTest::assertNoMarks);
        rows().forEach(PrivacyTest::assertNoMarks);
        assertThat(withdrawn.getString("title")).isEqualTo("我是[诉求人]，住[住址]，电话 [电话] 或 [电话]");
    }

    private static void wrongRequests(Map<String, Object> demand) {
        assertNoMarks(Desk.register(with(demand, "type", PHONE)).asString());
        assertNoMarks(
                Desk.register(with(demand, "reporter", Map.of("phone", NAME))).asString());
        assertNoMarks(Desk.register(with(demand, "tags", List.of(NAME + "的标签" + PHONE)))
                .asString());
        assertNoMarks(Desk.register(with(demand, "category", "99")).asString());
        assertNoMarks(Api.as(Desk.AGENT)
                .body("{\"title\": \"" + NAME)
                .post(Desk.DEMANDS)
                .asString());
        Api.as(Desk.AGENT).body(Map.of("phone", PHONE, "name", NAME)).post(Desk.DEMANDS + "/searches");
    }

    private static Map<String, Object> with(Map<String, Object> demand, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(demand);
        changed.put(field, value);
        return changed;
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table :
                List.of("demand", "reporter", "idempotency_key", "outbox", "contact_view", "demand_change")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var found = statement.executeQuery("select cast(t as text) from " + table + " t")) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    private static void assertNoMarks(String text) {
        assertThat(text).doesNotContain(NAME, PHONE, "139-7771-2345", ADDRESS);
    }
}
