package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClockResourceTest {
    @Test
    void theLedgerExplainsADueTimeSentenceBySentence() {
        CaseStory story = running("HS-LED");
        String id = clock(story, ClockKind.SIGN).text("id");

        List<String> sentences = as(Role.SUPERVISOR)
                .get("/api/v1/clocks/" + id + "/ledger")
                .then()
                .statusCode(200)
                .body("segments.minutes.sum()", is(240))
                .body("limit", is("240wm"))
                .extract()
                .path("sentences");

        assertThat(sentences)
                .startsWith(
                        "2025-09-30 16:00 派单至HS-LED单位，签收时限自此起算。",
                        "适用规则：签收：4 个工作小时（受理时施行的 1992-01-01 版）；本次时限 4 个工作小时。",
                        "2025-09-30（工作日）16:00–17:30 计 90 分钟，累计 90 分钟。",
                        "2025-10-01（法定节假日）不计。")
                .endsWith(
                        "2025-10-08（法定节假日）不计。",
                        "2025-10-09（工作日）09:00–11:30 计 150 分钟，累计 240 分钟。",
                        "到期时间：2025-10-09 11:30；自 2025-10-09 10:30 起为临期（黄灯）。",
                        "现仍在计时。");
    }

    @Test
    void aUnitSeesTheClocksOfItsOwnOrdersOnly() {
        CaseStory story = running("HS-LED");
        String handle = clock(story, ClockKind.HANDLE).text("id");
        String transfer = clock(story, ClockKind.TRANSFER).text("id");

        handlerOf("HS-LED")
                .get("/api/v1/clocks/" + handle)
                .then()
                .statusCode(200)
                .body("title", is("路灯不亮"));
        handlerOf("HS-LED")
                .get("/api/v1/clocks/" + transfer)
                .then()
                .statusCode(403)
                .body("code", is("other-unit"));
        handlerOf("HS-XX")
                .get("/api/v1/clocks/" + handle + "/ledger")
                .then()
                .statusCode(403)
                .body("code", is("other-unit"));
        handlerOf("HS-XX")
                .get("/api/v1/clocks?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void runningClocksAreListedPageByPageInTheOrderOfTheirDueTimes() {
        CaseStory later = CaseStory.filed("2025-10-09T09:00").dispatched("2025-10-10T09:00", "HS-KEY");
        CaseStory sooner = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-KEY")
                .awaitHeard();
        String url = "/api/v1/clocks?lamp=GREEN&unit=HS-KEY&limit=3";

        String next = as(Role.SUPERVISOR)
                .get(url)
                .then()
                .statusCode(200)
                .body("items.clock", contains("SIGN", "CONTACT", "SIGN"))
                .body("items.caseNo", contains(sooner.caseNo.value(), sooner.caseNo.value(), later.caseNo.value()))
                .body("items.state", everyItem(is("RUNNING")))
                .extract()
                .path("next");
        as(Role.SUPERVISOR)
                .get(url + "&after=" + next)
                .then()
                .statusCode(200)
                .body("items.clock", contains("CONTACT", "HANDLE", "HANDLE"))
                .body("items.caseNo", contains(later.caseNo.value(), sooner.caseNo.value(), later.caseNo.value()));
    }

    @Test
    void theOverviewCountsWhatRunsByLamp() {
        running("HS-OVR");
        running("HS-OVR").suspended("2025-10-09T10:00");
        CaseStory answered = running("HS-OVR").replied("2025-10-09T10:00", 1).awaitHeard();

        handlerOf("HS-OVR")
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("green", is(6))
                .body("yellow", is(0))
                .body("red", is(0))
                .body("answered", is(1))
                .body("suspended", is(1))
                .body("openLetters", is(0));
        as(Role.ANALYST).get("/api/v1/overview").then().statusCode(200).body("green", greaterThanOrEqualTo(4));
        assertThat(clock(answered, ClockKind.HANDLE).text("state")).isEqualTo("ANSWERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp=BLUE", "caseId=nonsense", "limit=0", "limit=501"})
    void wrongFiltersAreRefused(String query) {
        as(Role.SUPERVISOR)
                .get("/api/v1/clocks?" + query)
                .then()
                .statusCode(400)
                .body("code", is("invalid-request"));
    }

    @Test
    void strangersAreRefused() {
        as(Role.SUPERVISOR).get("/api/v1/clocks?after=x").then().statusCode(400).body("code", is("invalid-parameter"));
        as(Role.SURVEYOR).get("/api/v1/clocks").then().statusCode(403).body("code", is("forbidden"));
        Api.anonymous().get("/api/v1/clocks").then().statusCode(401).body("code", is("unauthenticated"));
        as(Role.SUPERVISOR)
                .get("/api/v1/clocks/0193a1c6-7f00-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
    }

    private static CaseStory running(String unit) {
        return CaseStory.filed("2025-09-30T15:00")
                .dispatched("2025-09-30T16:00", unit)
                .awaitClocks(1);
    }
}
