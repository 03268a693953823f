package cn.hotline.callback.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.callback.CaseStory;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClaimTest {
    private static final String LI = surveyor("li.na", Role.SURVEYOR_ID);
    private static final String WU = surveyor("wu.di", Role.SURVEYOR_ID);
    private static final String HEAD = surveyor("he.ad", Role.SURVEYOR_ID, Role.SECTION_HEAD_ID);

    @Inject
    MovableClock clock;

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void what_one_has_claimed_nobody_else_calls_until_it_lapses_or_is_given_back() {
        clock.set("2026-11-23T09:00");
        String id = CaseStory.awaitingCallback().task("OPEN").getString("id");
        claim(LI, id, 0).statusCode(200).header("ETag", "\"1\"").body("claimedByName", equalTo("li.na"));
        attempt(WU, id, 0).statusCode(409).body("code", equalTo("claimed-by-another"));
        claim(WU, id, 1).statusCode(409).body("code", equalTo("claimed-by-another"));
        giveBack(WU, id, 1).statusCode(409).body("code", equalTo("claimed-by-another"));
        clock.advance(Duration.ofMinutes(10));
        claim(LI, id, 1).statusCode(200);
        clock.advance(Duration.ofMinutes(14));
        attempt(WU, id, 2).statusCode(409);
        clock.advance(Duration.ofMinutes(1));
        giveBack(LI, id, 2).statusCode(409).body("code", equalTo("not-claimed"));
        claim(WU, id, 2).statusCode(200).body("claimedByName", equalTo("wu.di"));
        claim(HEAD, id, 3).statusCode(200).body("claimedByName", equalTo("he.ad"));
        giveBack(HEAD, id, 4).statusCode(200).body("claimedByName", nullValue());
        attempt(LI, id, 5).statusCode(200);
    }

    @Test
    void one_to_one_is_called_by_who_claimed_it_at_the_time_agreed_upon() {
        closedAtNight();
        clock.set("2094-01-04T09:00");
        CaseStory story = CaseStory.ofBusiness();
        String id = story.task("OPEN").getString("id");
        attempt(LI, id, 0).statusCode(409).body("code", equalTo("not-claimed"));
        agree(LI, id, 0, "2094-01-04T20:00:00+08:00").statusCode(409);
        claim(LI, id, 0).statusCode(200);
        agree(LI, id, 1, "2094-01-04T08:00:00+08:00").statusCode(422).body("code", equalTo("agreed-in-the-past"));
        agree(LI, id, 1, "2094-01-04T20:00:00+08:00").statusCode(200).body("agreedAt", equalTo("2094-01-04T12:00:00Z"));
        assertThat(queued(LI, "", id)).isFalse();
        clock.set("2094-01-04T19:29");
        claim(LI, id, 2).statusCode(200);
        attempt(LI, id, 3).statusCode(422).body("code", equalTo("outside-calling-hours"));
        clock.set("2094-01-04T20:30");
        claim(LI, id, 3).statusCode(200);
        assertThat(queued(LI, "", id)).isTrue();
        attempt(LI, id, 4).statusCode(200).body("outcome", equalTo("REACHED"));
    }

    @Test
    void only_one_to_one_is_a_time_agreed_upon() {
        String id = CaseStory.awaitingCallback().task("OPEN").getString("id");
        agree(LI, id, 0, "2099-01-04T20:00:00+08:00").statusCode(422).body("code", equalTo("not-one-to-one"));
    }

    @Test
    void the_queue_is_by_the_clock_and_holds_back_what_is_no_use_to_call() {
        clock.set("2026-11-23T09:00");
        CaseStory none = CaseStory.awaitingCallback();
        CaseStory later = CaseStory.awaitingCallback("020101", "HOTLINE").dueAt(at("2026-11-25T17:30"));
        CaseStory sooner =
                new CaseStory().filed("020102", "HOTLINE").dispatched().replied();
        sooner.dueAt(at("2026-11-24T17:30")).callbackRequested(1);
        String first = sooner.task("OPEN").getString("id");
        String second = later.task("OPEN").getString("id");
        String last = none.task("OPEN").getString("id");

        assertThat(queue(LI, "limit=500").getList("items.id", String.class)).containsSubsequence(first, second, last);
        assertThat(queue(LI, "category=0201&dueBefore=2026-11-25").getList("items.id", String.class))
                .contains(first)
                .doesNotContain(second, last);
        assertThat(queued(LI, "&unit=HS-CG&plan=ALL", first)).isTrue();
        assertThat(queued(LI, "&unit=HS-ZJ", first)).isFalse();
        assertThat(queued(LI, "&plan=BUSINESS", first)).isFalse();
        claim(LI, first, 0).statusCode(200);
        assertThat(queued(LI, "&claimed=MINE", first)).isTrue();
        assertThat(queued(LI, "&claimed=FREE", first)).isFalse();
        assertThat(queued(WU, "&claimed=MINE", first)).isFalse();
        attempt(LI, first, 1, CaseStory.NO_ANSWER).statusCode(200);
        attempt(LI, first, 2, CaseStory.NO_ANSWER).statusCode(200);
        assertThat(queued(LI, "", first)).isFalse();
        clock.set("2026-11-24T12:00");
        assertThat(queued(LI, "", first)).isTrue();
    }

    @Test
    void the_next_few_are_those_due_first_and_pages_go_on_behind() {
        CaseStory early = CaseStory.awaitingCallback().dueAt(at("2020-01-01T09:00"));
        CaseStory earlier = CaseStory.awaitingCallback().dueAt(at("2019-01-01T09:00"));
        early.task("OPEN");
        String id = earlier.task("OPEN").getString("id");
        JsonPath page = queue(LI, "limit=1");
        assertThat(page.getString("items[0].id")).isEqualTo(id);
        assertThat(queue(LI, "limit=1&after=" + page.getString("next")).getString("items[0].id"))
                .isEqualTo(early.task("OPEN").getString("id"));
        Api.as(LI)
                .body(Map.of("count", 1))
                .post("/api/v1/callback-tasks/claims")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo(id))
                .body("[0].claimedByName", equalTo("li.na"));
    }

    private static void closedAtNight() {
        Api.as(Tokens.of(Role.ADMIN))
                .body("""
                        {"callingHours": [{"from": "09:00", "to": "18:00"}], "effectiveFrom": "2094-01-03T00:00:00+08:00",
                         "lines": [{"code": "BUSINESS", "name": "营商", "tag": "BUSINESS_ENVIRONMENT", "mode": "ONE_TO_ONE"},
                                   {"code": "ALL", "name": "其余", "mode": "ALL"}]}""")
                .post("/api/v1/callback-plans")
                .then()
                .statusCode(201);
    }

    private static boolean queued(String token, String filter, String id) {
        return queue(token, "limit=500" + filter)
                .getList("items.id", String.class)
                .contains(id);
    }

    private static JsonPath queue(String token, String query) {
        return Api.as(token)
                .get("/api/v1/due-callbacks?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse claim(String token, String id, int version) {
        return Api.as(token)
                .header("If-Match", version)
                .post("/api/v1/callback-tasks/{id}/claims", id)
                .then();
    }

    private static ValidatableResponse giveBack(String token, String id, int version) {
        return Api.as(token)
                .header("If-Match", version)
                .delete("/api/v1/callback-tasks/{id}/claims", id)
                .then();
    }

    private static ValidatableResponse agree(String token, String id, int version, String at) {
        return Api.as(token)
                .header("If-Match", version)
                .body(Map.of("at", at))
                .post("/api/v1/callback-tasks/{id}/agreed-times", id)
                .then();
    }

    private static ValidatableResponse attempt(String token, String id, int version) {
        return attempt(token, id, version, CaseStory.SATISFIED);
    }

    private static ValidatableResponse attempt(String token, String id, int version, String body) {
        return Api.as(token)
                .header("If-Match", version)
                .body(body)
                .post("/api/v1/callback-tasks/{id}/attempts", id)
                .then();
    }

    private static String surveyor(String account, String... roles) {
        return Tokens.of(account, account, Set.of(roles), null);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(DistrictTime.ZONE).toInstant();
    }
}
