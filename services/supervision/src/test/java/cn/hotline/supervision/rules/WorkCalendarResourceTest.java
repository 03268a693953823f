package cn.hotline.supervision.rules;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 工作日历: the days of a year come as data. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WorkCalendarResourceTest {
    private static final String YEAR = "/api/v1/work-calendars/DISTRICT/years/2031";
    private static final String HALF = "{\"days\":[{\"day\":\"2031-03-04\",\"mark\":\"HALF_DAY\",\"note\":\"除夕前\"},"
            + "{\"day\":\"2031-03-08\",\"mark\":\"MAKE_UP\",\"note\":\"调休\"},"
            + "{\"day\":\"2031-03-05\",\"mark\":\"HOLIDAY\",\"note\":\"放假\"}]}";

    @Test
    void aYearEnteredCountsWithoutARestart() {
        put(YEAR, HALF).statusCode(200).body("days.mark", contains("HALF_DAY", "HOLIDAY", "MAKE_UP"));
        CaseStory story = CaseStory.filed("2031-03-04T09:00")
                .dispatched("2031-03-04T09:00", "HS-CG")
                .awaitHeard();

        assertThat(clock(story, ClockKind.CONTACT).time("dueAt"))
                .as("180 minutes on the half day, none on the holiday, 240 on Thursday")
                .isEqualTo(CaseStory.at("2031-03-06T14:30"));
        as(Role.AGENT).get(YEAR).then().statusCode(200).body("days", hasSize(3));
        put(YEAR, "{\"days\":[]}").statusCode(200).body("days", hasSize(0));
    }

    @Test
    void theCalendarsAreListed() {
        as(Role.DISPATCHER)
                .get("/api/v1/work-calendars")
                .then()
                .statusCode(200)
                .body("code", contains("AROUND", "DISTRICT", "URBAN"))
                .body("find { it.code == 'DISTRICT' }.hours", contains("09:00–12:00", "13:30–17:30"));
    }

    @Test
    void aYearIsChangedOnlyByWhoSawItsLatestVersion() {
        String stale = as(Role.ADMIN).get(YEAR).header("ETag");
        put(YEAR, "{\"days\":[]}").statusCode(200);

        as(Role.ADMIN).header("If-Match", stale).body(HALF).put(YEAR).then().statusCode(412);
        as(Role.ADMIN).body(HALF).put(YEAR).then().statusCode(428);
        as(Role.ADMIN).get(YEAR).then().body("days", hasSize(0));
        as(Role.ADMIN).get("/api/v1/work-calendars/MOON/years/2031").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"2030-01-01, 2031-01-01", "2031-01-01, 2031-01-01"})
    void daysOfAnotherYearOrTwiceTheSameAreRefused(String one, String other) {
        String days = "{\"days\":[{\"day\":\"" + one + "\",\"mark\":\"HOLIDAY\",\"note\":\"x\"},{\"day\":\"" + other
                + "\",\"mark\":\"HOLIDAY\",\"note\":\"x\"}]}";
        put(YEAR, days).statusCode(422).body("code", is("calendar-day-wrong"));
        as(Role.ADMIN).get(YEAR).then().body("days", hasSize(0));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAnAdministratorEntersDays(Role role) {
        if (role != Role.ADMIN) {
            as(role).header("If-Match", "\"0\"").body(HALF).put(YEAR).then().statusCode(403);
        }
    }

    private static ValidatableResponse put(String url, String body) {
        String seen = as(Role.ADMIN).get(url).header("ETag");
        return as(Role.ADMIN).header("If-Match", seen).body(body).put(url).then();
    }
}
