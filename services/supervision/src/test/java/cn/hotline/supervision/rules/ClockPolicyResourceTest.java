package cn.hotline.supervision.rules;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 时限规则: whole versions, entered before they come into force. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClockPolicyResourceTest {
    private static final String GENERAL =
            line("TRANSFER", "", "120wm") + "," + line("SIGN", "", "240wm") + "," + line("CONTACT", "", "1wd") + ","
                    + line("HANDLE", "", "5wd") + "," + line("REVIEW", "", "1wd") + "," + line("CALLBACK", "", "3wd");
    private static final String OWN =
            GENERAL + "," + line("HANDLE", "\"channel\":\"12345\",\"priority\":5,", "4wd") + ","
                    + line("HANDLE", "\"category\":\"0101\",\"priority\":10,\"calendar\":\"URBAN\",", "3wd") + ","
                    + line("HANDLE", "\"tag\":\"CAMPAIGN\",\"priority\":50,", "1wd");

    @Inject
    MovableClock time;

    @Inject
    AgroalDataSource database;

    @Inject
    Rules rules;

    @BeforeEach
    void itIsNovember() {
        time.set("2025-11-01T10:00");
    }

    @AfterEach
    void onlyTheDefaultsStay() throws SQLException {
        time.release();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from clock_policy where effective_from > '2020-01-01'");
        }
        rules.forget();
    }

    @Test
    void aNewVersionCountsForCasesRegisteredFromItsDateOn() {
        enter("2025-11-03", OWN, 201);
        as(Role.AGENT)
                .get("/api/v1/clock-policies")
                .then()
                .statusCode(200)
                .body("[0].effectiveFrom", is("2025-11-03"))
                .body("[0].lines", hasSize(9))
                .body("[0].lines.category", hasItem("0101"))
                .body("[1].effectiveFrom", is("1992-01-01"));

        CaseStory before = CaseStory.filed("2025-11-02T23:59").dispatched("2025-11-03T09:00", "HS-CG");
        CaseStory after = CaseStory.filed("2025-11-03T00:00")
                .dispatched("2025-11-03T09:00", "HS-CG")
                .awaitHeard();

        assertThat(clock(before, ClockKind.HANDLE).text("limit")).isEqualTo("5wd");
        assertThat(clock(after, ClockKind.HANDLE).text("limit"))
                .as("by category")
                .isEqualTo("3wd");
    }

    @Test
    void aCampaignTagAddedLaterSpeedsACaseUpWithinItsOwnVersion() {
        enter("2025-11-03", OWN, 201);
        CaseStory old = CaseStory.filed("2025-11-02T10:00").dispatched("2025-11-03T09:00", "HS-CG");
        CaseStory story = CaseStory.filed("2025-11-03T09:00")
                .dispatched("2025-11-03T09:00", "HS-CG")
                .changed("2025-11-03T10:00", DemandType.COMPLAINT, Urgency.NORMAL, "CAMPAIGN")
                .awaitHeard();
        old.changed("2025-11-03T10:00", DemandType.COMPLAINT, Urgency.NORMAL, "CAMPAIGN")
                .awaitHeard();

        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(CaseStory.at("2025-11-03T17:30"));
        assertThat(clock(story, ClockKind.CASE).time("dueAt")).isEqualTo(CaseStory.at("2025-11-03T17:30"));
        assertThat(clock(old, ClockKind.HANDLE).text("limit")).isEqualTo("5wd");
    }

    @Test
    void aLineMayGoByACalendarThatWorksAtWeekends() {
        enter("2025-11-06", OWN, 201);
        CaseStory story = CaseStory.filed("2025-11-07T09:00")
                .dispatched("2025-11-07T09:00", "HS-CG")
                .awaitHeard();

        var handle = clock(story, ClockKind.HANDLE);
        assertThat(handle.time("dueAt")).as("Friday, Saturday, Sunday").isEqualTo(CaseStory.at("2025-11-09T17:30"));
        as(Role.SUPERVISOR)
                .get("/api/v1/clocks/" + handle.text("id") + "/ledger")
                .then()
                .statusCode(200)
                .body("sentences[1]", containsString("按“城管日历（周末上班）”计算"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-11-01 | policy-not-in-future | ",
                "2025-11-03 | policy-not-whole | drop",
                "2025-11-03 | policy-lines-alike | twice",
                "2025-11-03 | policy-limit-unreasonable | 0wd",
                "2025-11-03 | policy-limit-unreasonable | 91wd",
                "2025-11-03 | policy-limit-unreasonable | PT2161H",
                "2025-11-03 | unknown-calendar | MOON"
            })
    void aVersionThatIsNotWholeIsRefused(String from, String code, String fault) {
        String lines = fault == null
                ? GENERAL
                : switch (fault) {
                    case "drop" -> GENERAL.replace(line("REVIEW", "", "1wd") + ",", "");
                    case "twice" -> GENERAL + "," + line("SIGN", "\"priority\":7,", "60wm");
                    case "MOON" -> GENERAL + "," + line("SIGN", "\"tag\":\"X\",\"calendar\":\"MOON\",", "60wm");
                    default -> GENERAL + "," + line("SIGN", "\"tag\":\"X\",", fault);
                };

        as(Role.ADMIN)
                .body(version(from, lines))
                .post("/api/v1/clock-policies")
                .then()
                .statusCode(422)
                .body("code", is(code));
        as(Role.ADMIN).get("/api/v1/clock-policies").then().body("", hasSize(1));
    }

    @Test
    void aDateHasOneVersion() {
        enter("2025-11-03", GENERAL, 201);
        as(Role.ADMIN)
                .body(version("2025-11-03", GENERAL))
                .post("/api/v1/clock-policies")
                .then()
                .statusCode(409)
                .body("code", is("policy-version-exists"));
        as(Role.ADMIN)
                .body("{}")
                .post("/api/v1/clock-policies")
                .then()
                .statusCode(400)
                .body("code", is("invalid-request"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAnAdministratorEntersOne(Role role) {
        if (role != Role.ADMIN) {
            as(role).body(version("2025-11-03", GENERAL))
                    .post("/api/v1/clock-policies")
                    .then()
                    .statusCode(403);
        }
    }

    private static void enter(String from, String lines, int status) {
        as(Role.ADMIN)
                .body(version(from, lines))
                .post("/api/v1/clock-policies")
                .then()
                .statusCode(status);
    }

    private static String version(String from, String lines) {
        return "{\"effectiveFrom\":\"" + from + "\",\"lines\":[" + lines + "]}";
    }

    private static String line(String clock, String conditions, String limit) {
        return "{\"clock\":\"" + clock + "\"," + conditions + "\"limit\":\"" + limit + "\",\"name\":\"" + clock + " "
                + limit + "\"}";
    }
}
