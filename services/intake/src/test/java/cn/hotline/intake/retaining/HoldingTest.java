package cn.hotline.intake.retaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CaseReopened;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HoldingTest extends AtTheArchive {
    private static final Map<String, String> SUIT = Map.of("reason", "张小丽 13800138000 已提起行政诉讼");

    @Test
    void a_case_on_hold_is_left_out_of_every_run_until_the_hold_is_lifted() {
        JsonPath demand = Archive.archived(Desk.demand(), CaseOutcome.CLOSED, "2026-07-01T09:00");
        JsonPath other = Archive.archived(Desk.demand(), CaseOutcome.CLOSED, "2026-07-01T09:00");
        JsonPath hold = place(demand)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("reason", equalTo("[诉求人] [电话] 已提起行政诉讼"))
                .body("placedBy.id", equalTo("test.centre-leader"))
                .extract()
                .jsonPath();

        clock.set("2031-07-01T09:00");
        JsonPath run = Archive.requested();
        assertThat(Archive.lists(run, demand)).isFalse();
        assertThat(Archive.lists(run, other)).isTrue();
        Archive.done(run);
        Archive.contact(demand).then().statusCode(201);

        lift(demand, hold).then().statusCode(200).body("liftedBy.id", equalTo("test.centre-leader"));
        JsonPath next = Archive.requested();
        assertThat(Archive.lists(next, demand)).isTrue();
        Archive.done(next);
        refused(Archive.contact(demand), 409, "personal-data-erased");
        refused(place(demand), 409, "personal-data-erased");
        Api.as(Archive.ADMIN).get(url(demand)).then().statusCode(200).body("liftReason", contains("已判决"));
    }

    @Test
    void a_case_put_on_hold_after_the_run_has_listed_it_stays() {
        JsonPath demand = Archive.archived(Desk.demand(), CaseOutcome.CLOSED, "2026-07-02T09:00");
        clock.set("2031-07-02T09:00");
        JsonPath run = Archive.requested();
        place(demand).then().statusCode(201);

        JsonPath done = Archive.done(run);
        assertThat(done.getLong("held")).isEqualTo(1);
        assertThat(done.getLong("erased")).isEqualTo(done.getLong("due") - 1);
        assertThat(Archive.stateOf(done, demand)).isEqualTo("HELD");
        Archive.contact(demand).then().statusCode(201);
        Archive.tombstone(demand).then().statusCode(404);
    }

    @Test
    void a_case_reopened_after_the_run_has_listed_it_stays() {
        JsonPath demand = Archive.archived(Desk.demand(), CaseOutcome.CLOSED, "2026-07-03T09:00");
        clock.set("2031-07-03T09:00");
        JsonPath run = Archive.requested();
        EventLog.shared().publish(new CaseReopened(Desk.id(demand), Desk.no(demand), 2, new UnitCode("HS-GS")));
        Desk.awaitStatus(demand, "CLOSED");

        JsonPath done = Archive.done(run);

        assertThat(Archive.stateOf(done, demand)).isEqualTo("HELD");
        Archive.contact(demand).then().statusCode(201);
    }

    @Test
    void wrong_requests_are_refused() {
        JsonPath demand = Desk.registered();
        JsonPath hold = place(demand).jsonPath();
        refused(place(demand), 409, "legal-hold-exists");
        refused(Api.as(Archive.LEADER).body(Map.of("reason", " ")).post(url(demand)), 400, "invalid-request");
        refused(Api.as(Archive.LEADER).body("{\"reason\":").post(url(demand)), 400, "malformed-json");
        refused(Api.as(Archive.ADMIN).body(SUIT).post(url(demand)), 403, "forbidden");
        refused(Api.as(Tokens.of(Role.SECTION_HEAD)).body(SUIT).post(url(demand)), 403, "forbidden");
        refused(Api.anonymous().body(SUIT).post(url(demand)), 401, "unauthenticated");
        refused(
                Api.as(Archive.LEADER).body(SUIT).post(Desk.DEMANDS + "/" + CaseId.next() + "/legal-holds"),
                404,
                "not-found");
        String liftings = url(demand) + "/" + hold.getString("holdId") + "/liftings";
        refused(Api.as(Archive.LEADER).body(SUIT).post(liftings), 428, "if-match-required");
        refused(Api.as(Archive.LEADER).header("If-Match", "\"7\"").body(SUIT).post(liftings), 412, "changed-meanwhile");
        refused(lift(Desk.registered(), hold), 404, "not-found");
        JsonPath lifted = lift(demand, hold).then().statusCode(200).extract().jsonPath();
        refused(lift(demand, lifted), 409, "legal-hold-lifted");
        place(demand).then().statusCode(201);
        Api.as(Archive.ADMIN).get(url(demand)).then().statusCode(200).body("size()", equalTo(2));
    }

    private static String url(JsonPath demand) {
        return Desk.DEMANDS + "/" + demand.getString("caseId") + "/legal-holds";
    }

    private static Response place(JsonPath demand) {
        return Api.as(Archive.LEADER).body(SUIT).post(url(demand));
    }

    private static Response lift(JsonPath demand, JsonPath hold) {
        return Api.as(Archive.LEADER)
                .header("If-Match", "\"" + hold.getLong("version") + "\"")
                .body(Map.of("reason", "已判决"))
                .post(url(demand) + "/" + hold.getString("holdId") + "/liftings");
    }
}
