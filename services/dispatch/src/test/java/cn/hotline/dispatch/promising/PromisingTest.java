package cn.hotline.dispatch.promising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.PromiseDue;
import cn.hotline.events.PromiseKept;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 阶段性办结: what a reply leaves open is not forgotten with the closure. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PromisingTest {
    @Inject
    MovableClock clock;

    @Inject
    LightPromises lightPromises;

    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);
    private final LocalDate day = LocalDate.now(DistrictTime.ZONE).plusDays(20);

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void it_comes_back_on_its_day_and_not_before_and_once() {
        promised();
        clock.set(day.atStartOfDay(DistrictTime.ZONE).toInstant().minusSeconds(1));
        lightPromises.doSome();
        assertThat(seen().get("status")).isEqualTo("PENDING");

        clock.advance(Duration.ofSeconds(1));
        lightPromises.doSome();
        lightPromises.doSome();

        PromiseDue due = log.await(story.id, PromiseDue.class);
        assertThat(due.promisedOn()).isEqualTo(day);
        assertThat(due.unit().value()).isEqualTo("HS-RS");
        assertThat(seen().get("status")).isEqualTo("DUE");
        assertThat(log.of(story.id, PromiseDue.class)).hasSize(1);
    }

    @Test
    void kept_on_its_day_is_in_time_and_a_day_later_is_not() {
        promised();
        clock.set(day.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant().minusSeconds(1));
        lightPromises.doSome();

        keep(Desk.CITY, 1).then().statusCode(403).body("code", equalTo("other-unit"));
        keep(Desk.DISPATCHER, 1).then().statusCode(403);
        keep(Desk.LABOUR, 0).then().statusCode(412);
        keep(Desk.LABOUR, 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("KEPT"), "inTime", equalTo(true), "keptAt", notNullValue());
        keep(Desk.LABOUR, 2).then().statusCode(409).body("code", equalTo("promise-settled"));
        assertThat(log.await(story.id, PromiseKept.class).inTime()).isTrue();

        CaseStory other = CaseStory.withLabourBureau();
        promised(other, day);
        clock.advance(Duration.ofSeconds(1));
        keep(Desk.LABOUR, other.order(1), 0).then().statusCode(200).body("inTime", equalTo(false));
        assertThat(log.await(other.id, PromiseKept.class).inTime()).isFalse();
    }

    @Test
    void a_redo_takes_the_promise_with_it() {
        promised();
        story.redoes(2);

        Poll.until(() -> "DROPPED".equals(seen().get("status")));
        keep(Desk.LABOUR, 1).then().statusCode(409).body("code", equalTo("promise-settled"));
    }

    @Test
    void a_reply_without_a_promise_makes_none_and_a_past_day_is_refused() {
        Desk.sign(Desk.LABOUR, order, 0);
        Desk.reply(Desk.LABOUR, order, 1, reply(LocalDate.now(DistrictTime.ZONE).minusDays(1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("promise-in-past"));
        Desk.reply(Desk.LABOUR, order, 1).then().statusCode(200);
        story.closes(order);
        Desk.awaitStatus(order, "COMPLETED");

        keep(Desk.LABOUR, 0).then().statusCode(404);
    }

    @Test
    void they_are_listed_by_day_a_page_at_a_time_to_whom_they_concern() {
        CaseStory sooner = CaseStory.withLabourBureau();
        promised();
        promised(sooner, day.minusDays(1));

        List<String> orders = list(Desk.LABOUR, "");
        assertThat(orders.indexOf(sooner.order(1))).isGreaterThanOrEqualTo(0).isLessThan(orders.indexOf(order));
        assertThat(list(Desk.LABOUR, "&after=" + sooner.order(1)))
                .contains(order)
                .doesNotContain(sooner.order(1));
        assertThat(list(Desk.CITY, "")).doesNotContain(order);
        assertThat(list(Desk.DISPATCHER, "&status=PENDING")).contains(order);
        assertThat(list(Desk.DISPATCHER, "&status=KEPT")).doesNotContain(order);
        Api.as(Desk.LABOUR)
                .get("/api/v1/promises?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.anonymous().get("/api/v1/promises").then().statusCode(401);
    }

    private void promised() {
        promised(story, day);
    }

    private static void promised(CaseStory story, LocalDate on) {
        String order = story.order(1);
        Desk.sign(Desk.LABOUR, order, 0);
        Desk.reply(Desk.LABOUR, order, 1, reply(on)).then().statusCode(200);
        story.closes(order);
        Desk.awaitStatus(order, "COMPLETED");
    }

    private static Map<String, Object> reply(LocalDate promisedOn) {
        return Map.of(
                "veracity", "TRUE",
                "solved", "PARTLY",
                "unsolvedReason", "FUNDING",
                "measures", "已发放一半",
                "publicReply", "余款将如期发放",
                "promisedOn", promisedOn.toString());
    }

    private Map<String, Object> seen() {
        return Api.as(Desk.DISPATCHER)
                .get("/api/v1/promises?limit=500")
                .jsonPath()
                .getMap("items.find { it.workOrderId == '" + order + "' }");
    }

    private static List<String> list(String token, String more) {
        return Api.as(token).get("/api/v1/promises?limit=500" + more).jsonPath().getList("items.workOrderId");
    }

    private Response keep(String token, int version) {
        return keep(token, order, version);
    }

    private static Response keep(String token, String order, int version) {
        return Api.as(token)
                .header("If-Match", Desk.tag(version))
                .body(Map.of("measures", "余款已发", "publicReply", "余款已全部发放"))
                .post("/api/v1/work-orders/" + order + "/promise/fulfilment");
    }
}
