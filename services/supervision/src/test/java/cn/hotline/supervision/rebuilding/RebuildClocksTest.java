package cn.hotline.supervision.rebuilding;

import static cn.hotline.supervision.SupervisionTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 时限核验: the clocks follow from the event log. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RebuildClocksTest {
    @Inject
    AgroalDataSource database;

    @Test
    void theLogGivesTheClocksThatStandAndAPlantedDifferenceIsFound() throws SQLException {
        List<CaseStory> stories = List.of(whole(), merged(), suspended());
        long clocks = count("case_clock");
        long told = count("outbox");

        JsonPath clean = rebuilt();
        assertThat(of(clean, stories)).isEmpty();
        assertThat(clean.getLong("cases")).isGreaterThanOrEqualTo(3);
        assertThat(clean.getLong("clocks")).isGreaterThanOrEqualTo(20);
        assertThat(clean.getLong("eventsRead")).isEqualTo(clean.getLong("events"));
        assertThat(count("case_clock")).as("nothing stays").isEqualTo(clocks);
        assertThat(count("outbox")).as("nothing is told").isLessThanOrEqualTo(told);

        plant(stories.get(0), "interval '1 minute'");
        JsonPath planted = rebuilt();
        assertThat(of(planted, stories)).singleElement().asString().contains("HANDLE round 1", "due ", " ≠ ");
        plant(stories.get(0), "interval '-1 minute'");
    }

    @Test
    void onlyAnAdministratorAsks() {
        as(Role.SUPERVISOR).post("/api/v1/clock-rebuilds").then().statusCode(403);
        as(Role.ADMIN)
                .get("/api/v1/clock-rebuilds/01a1ffbf-d983-7185-a176-a2548578fa2d")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
    }

    private static JsonPath rebuilt() {
        String id = Poll.until(() -> as(Role.ADMIN).post("/api/v1/clock-rebuilds"), asked -> asked.statusCode() == 202)
                .path("id");
        JsonPath ended = Poll.until(
                () -> as(Role.ADMIN).get("/api/v1/clock-rebuilds/" + id).jsonPath(),
                seen -> !"RUNNING".equals(seen.getString("status")));
        assertThat(ended.getString("status")).as(ended.getString("failure")).isEqualTo("DONE");
        return ended;
    }

    private static List<String> of(JsonPath rebuild, List<CaseStory> stories) {
        return rebuild.getList("listed", String.class).stream()
                .filter(each -> stories.stream().anyMatch(story -> each.startsWith(story.caseNo.value())))
                .toList();
    }

    private static CaseStory whole() {
        return new CaseStory()
                .registered("2025-09-29T09:00")
                .file("2025-09-29T09:30", DemandType.COMPLAINT, Urgency.NORMAL)
                .dispatched("2025-09-29T10:00", "HS-RB")
                .returned("2025-09-29T11:00")
                .dispatched("2025-09-29T15:00", "HS-RB")
                .signed("2025-09-29T15:30")
                .contacted("2025-09-30T09:00:00.123456789", ContactResult.REACHED)
                .extended("2025-09-30T10:00", "2wd")
                .replied("2025-10-09T09:00", 1)
                .rejected("2025-10-09T10:00")
                .replied("2025-10-09T11:00", 2)
                .approved("2025-10-09T12:00")
                .closed("2025-10-09T12:01")
                .callbackCompleted("2025-10-10T09:00", CallbackOutcome.REACHED)
                .redone("2025-10-10T10:00", "HS-RB")
                .awaitHeard();
    }

    private static CaseStory merged() {
        return CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T10:00", "HS-RB")
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T10:00", "HS-RB")
                .awaitHeard();
    }

    private static CaseStory suspended() {
        return CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T10:00", "HS-RB")
                .suspended("2025-10-10T10:00")
                .changed("2025-10-11T10:00", DemandType.SUGGESTION, Urgency.NORMAL)
                .resumed("2025-10-14T10:00")
                .transferred("2025-10-14T11:00", "HS-RC")
                .awaitHeard();
    }

    private void plant(CaseStory story, String shift) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update case_clock set due_at = due_at + " + shift
                            + " where clock = 'HANDLE' and state = 'STOPPED' and case_id = '" + story.caseId + "'"))
                    .isEqualTo(1);
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
