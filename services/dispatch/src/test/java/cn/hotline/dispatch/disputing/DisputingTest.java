package cn.hotline.dispatch.disputing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returns show between which units it is disputed whose a matter is. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DisputingTest {
    private static final String PATH = "/api/v1/unit-disputes";
    private static final String HEALTH = Tokens.handler("HS-WJ");
    private static final String WATER = Tokens.handler("HS-SWJ");
    private static final String FARMING = Tokens.handler("HS-NY");

    @Test
    void a_granted_return_stands_between_the_returning_unit_and_the_one_that_had_it_next() {
        CaseStory story = with("HS-SWJ");
        returned(story, 1, WATER, "HS-JY", "GRANT");
        story.asks(1, DispatchCause.RETURNED, "HS-SWJ");
        Desk.awaitWaiting(story);
        assertThat(pair("HS-SWJ", "HS-JY")).containsEntry("granted", 1).containsEntry("refused", 0);

        Desk.dispatch(Desk.DISPATCHER, story, "HS-NY").then().statusCode(201);

        assertThat(pair("HS-SWJ", "HS-JY")).isNull();
        assertThat(pair("HS-SWJ", "HS-NY"))
                .containsEntry("granted", 1)
                .containsEntry("cases", 1)
                .containsEntry("otherName", "区农业农村局");
    }

    @Test
    void a_case_with_two_refused_returns_is_marked() {
        CaseStory once = with("HS-WJ");
        returned(once, 1, HEALTH, "HS-MZ", "REFUSE");
        CaseStory twice = with("HS-WJ");
        returned(twice, 1, HEALTH, "HS-MZ", "REFUSE");
        int version = Desk.see(twice.order(1)).getInt("version");
        Desk.reassign(Desk.SECTION_HEAD, twice.order(1), version, "HS-NY")
                .then()
                .statusCode(200);
        twice.asks(1, DispatchCause.REASSIGNED, "HS-WJ");
        returned(twice, 2, FARMING, null, "REFUSE");

        assertThat(pair("HS-WJ", "HS-MZ"))
                .containsEntry("refused", 2)
                .containsEntry("cases", 2)
                .containsEntry("repeatedCases", 1);
        assertThat(pair("HS-NY", null)).containsEntry("refused", 1).containsEntry("repeatedCases", 1);
        returns("unit=HS-WJ&other=HS-MZ")
                .then()
                .statusCode(200)
                .body("items.repeated", equalTo(List.of(false, true)), "items.refusedReturns", equalTo(List.of(1, 2)))
                .body("items[1].caseNo", equalTo(twice.caseNo.value()), "items[1].rulingNote", equalTo("经研究决定"));
        returns("unit=HS-WJ&other=HS-MZ&limit=1").then().body("items", hasSize(1));
        returns("unit=HS-NY").then().body("items.caseId", equalTo(List.of(twice.id.toString())));
    }

    @Test
    void the_period_and_the_pages_are_kept_to() {
        CaseStory story = with("HS-SWJ");
        returned(story, 1, WATER, "HS-GA", "REFUSE");

        assertThat(pair("HS-SWJ", "HS-GA")).containsEntry("refused", 1);
        LocalDate yesterday = LocalDate.now(DistrictTime.ZONE).minusDays(1);
        Api.as(Desk.SECTION_HEAD)
                .get(PATH + "?from=2000-01-01&to=" + yesterday)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        String next = Api.as(Desk.SECTION_HEAD).get(PATH + "?limit=1" + days()).path("next");
        if (next != null) {
            Api.as(Desk.SECTION_HEAD)
                    .get(PATH + "?limit=1&after=" + next + days())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }

    @Test
    void a_wrong_question_is_refused() {
        Api.as(Desk.DISPATCHER).get(PATH).then().statusCode(400).body("violations", hasSize(2));
        Api.as(Desk.DISPATCHER)
                .get(PATH + "?from=2026-02-01&to=2026-01-31")
                .then()
                .statusCode(400);
        Api.as(Desk.DISPATCHER).get(PATH + "/returns?unit=x" + days()).then().statusCode(400);
        Api.as(Desk.LABOUR).get(PATH + "?limit=1" + days()).then().statusCode(403);
    }

    private static CaseStory with(String unit) {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Desk.awaitWaiting(story);
        Desk.dispatch(Desk.DISPATCHER, story, unit).then().statusCode(201);
        return story;
    }

    private static void returned(CaseStory story, int order, String handler, String suggested, String decision) {
        String id = story.order(order);
        Desk.giveBack(handler, id, Desk.see(id).getInt("version"), suggested)
                .then()
                .statusCode(200);
        String asked = (String) Desk.pendingReturn(story).get("id");
        String signer = order == 1 ? Desk.DISPATCHER : Desk.SECTION_HEAD;
        Desk.rule(signer, asked, 0, decision).then().statusCode(200);
    }

    private static String days() {
        LocalDate today = LocalDate.now(DistrictTime.ZONE);
        return "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }

    private static io.restassured.response.Response returns(String pair) {
        return Api.as(Desk.CENTRE_LEADER).get(PATH + "/returns?" + pair + days());
    }

    private static Map<String, Object> pair(String unit, String other) {
        List<Map<String, Object>> pairs = Api.as(Desk.DISPATCHER)
                .get(PATH + "?limit=500" + days())
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return pairs.stream()
                .filter(each -> unit.equals(each.get("unit")))
                .filter(each -> java.util.Objects.equals(other, each.get("other")))
                .findFirst()
                .orElse(null);
    }
}
