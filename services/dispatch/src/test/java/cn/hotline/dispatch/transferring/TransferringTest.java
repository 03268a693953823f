package cn.hotline.dispatch.transferring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 机构调整: a unit goes, its orders stay what they are with its successor. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TransferringTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EventLog log = EventLog.shared();
    private final String old = "T-OLD" + NUMBER.incrementAndGet();
    private final String next = "T-NEW" + NUMBER.get();
    private final String oldHandler = Tokens.handler(old);
    private final String nextHandler = Tokens.handler(next);

    @BeforeEach
    void two_units() {
        add(old);
        add(next);
    }

    @Test
    void the_orders_go_over_as_they_stand_and_it_stays_to_be_read_who_had_them() {
        CaseStory unsigned = dispatched(CaseStory.NOBODYS);
        CaseStory signed = dispatched(CaseStory.NOBODYS);
        Desk.sign(oldHandler, lastOrder(signed), 0).then().statusCode(200);
        CaseStory replied = dispatched(CaseStory.NOBODYS);
        Desk.sign(oldHandler, lastOrder(replied), 0);
        Desk.reply(oldHandler, lastOrder(replied), 1).then().statusCode(200);
        retire(old).then().statusCode(409).body("code", equalTo("unit-has-orders"));

        move(Desk.SECTION_HEAD, old, next, null)
                .then()
                .statusCode(200)
                .body("moved", equalTo(3), "more", equalTo(false));

        assertThat(Desk.see(lastOrder(unsigned)).getString("status")).isEqualTo("DISPATCHED");
        assertThat(Desk.see(lastOrder(signed)).getString("status")).isEqualTo("SIGNED");
        assertThat(Desk.see(lastOrder(replied)).getString("status")).isEqualTo("REPLIED");
        WorkOrderTransferred told = log.await(signed.id, WorkOrderTransferred.class);
        assertThat(told.unit().value()).isEqualTo(old);
        assertThat(told.newUnit().value()).isEqualTo(next);
        assertThat(told.newUnitPath()).containsExactly(told.newUnit());
        Desk.reply(oldHandler, lastOrder(signed), 2).then().statusCode(403).body("code", equalTo("other-unit"));
        Desk.reply(nextHandler, lastOrder(signed), 1).then().statusCode(412);
        Desk.reply(nextHandler, lastOrder(signed), 2).then().statusCode(200);
        Api.as(nextHandler)
                .get("/api/v1/work-orders/" + lastOrder(signed) + "/transfers")
                .then()
                .statusCode(200)
                .body("unit", equalTo(List.of(old)), "newUnit", equalTo(List.of(next)));
        Api.as(Desk.DISPATCHER)
                .get("/api/v1/units/" + old + "/transfers?limit=2")
                .then()
                .body("items", hasSize(2));
        move(Desk.SECTION_HEAD, old, next, null).then().body("moved", equalTo(0));
        retire(old).then().statusCode(200);
    }

    @Test
    void a_ruling_binds_the_successor_and_a_return_under_way_is_ruled_on_there() {
        CaseStory ruled = dispatched(CaseStory.NOBODYS);
        String refused = giveBack(ruled);
        Desk.rule(Desk.DISPATCHER, refused, 0, "REFUSE").then().statusCode(200);
        CaseStory asking = dispatched(CaseStory.NOBODYS);
        String open = giveBack(asking);

        move(Desk.ADMIN, old, next, null).then().body("moved", equalTo(2));

        Desk.giveBack(nextHandler, lastOrder(ruled), version(ruled), null)
                .then()
                .statusCode(422)
                .body("code", equalTo("ruled-already"));
        Desk.rule(Desk.DISPATCHER, open, 0, "REFUSE").then().statusCode(200);
        assertThat(Desk.see(lastOrder(asking)).getString("status")).isEqualTo("DISPATCHED");
        Desk.sign(nextHandler, lastOrder(asking), version(asking)).then().statusCode(200);
    }

    @Test
    void what_waits_for_signatures_is_listed_to_the_successor() {
        CaseStory asking = dispatched(CaseStory.NOBODYS);
        Desk.sign(oldHandler, lastOrder(asking), 0);
        Desk.askForDays(oldHandler, lastOrder(asking), 1, 3).then().statusCode(201);
        assertThat(waiting(oldHandler)).containsExactly(lastOrder(asking));

        move(Desk.ADMIN, old, next, null).then().body("moved", equalTo(1));

        assertThat(waiting(oldHandler)).isEmpty();
        assertThat(waiting(nextHandler)).containsExactly(lastOrder(asking));
    }

    @Test
    void a_part_of_the_duties_moves_by_category() {
        CaseStory nobodys = dispatched(CaseStory.NOBODYS);
        CaseStory attitude = dispatched(CaseStory.SERVICE_ATTITUDE);

        move(Desk.ADMIN, old, next, "13").then().body("moved", equalTo(1));

        assertThat(Desk.see(lastOrder(nobodys)).getString("unit")).isEqualTo(old);
        assertThat(Desk.see(lastOrder(attitude)).getString("unit")).isEqualTo(next);
    }

    @Test
    void what_makes_no_sense_or_is_not_allowed_moves_nothing() {
        CaseStory kept = dispatched(CaseStory.NOBODYS);

        move(Desk.ADMIN, old, old, null).then().statusCode(422).body("code", equalTo("transferred-to-itself"));
        move(Desk.ADMIN, old, "T-NONE", null).then().statusCode(422).body("code", equalTo("unknown-unit"));
        move(Desk.ADMIN, "T-NONE", next, null).then().statusCode(404);
        move(Desk.ADMIN, old, next, "1").then().statusCode(400);
        move(Desk.DISPATCHER, old, next, null).then().statusCode(403);
        move(nextHandler, old, next, null).then().statusCode(403);
        move(Tokens.of(Role.AGENT), old, next, null).then().statusCode(403);

        assertThat(Desk.see(lastOrder(kept)).getString("unit")).isEqualTo(old);
        assertThat(log.of(kept.id, WorkOrderTransferred.class)).isEmpty();
    }

    private CaseStory dispatched(String category) {
        CaseStory story = CaseStory.toBeDispatched(category);
        Desk.awaitWaiting(story);
        Desk.dispatch(Desk.DISPATCHER, story, old).then().statusCode(201);
        return story;
    }

    private static String lastOrder(CaseStory story) {
        return story.order(1);
    }

    private static int version(CaseStory story) {
        return Desk.see(lastOrder(story)).getInt("version");
    }

    private String giveBack(CaseStory story) {
        Desk.giveBack(oldHandler, lastOrder(story), 0, null).then().statusCode(200);
        return (String) Desk.pendingReturn(story).get("id");
    }

    private static List<String> waiting(String handler) {
        return Api.as(handler)
                .get("/api/v1/applications?status=PENDING")
                .jsonPath()
                .getList("items.workOrderId");
    }

    private static Response move(String token, String from, String to, String category) {
        Map<String, Object> body = new HashMap<>(Map.of("newUnit", to, "note", "机构改革"));
        body.put("category", category);
        return Api.as(token).body(body).post("/api/v1/units/" + from + "/transfers");
    }

    private static Response retire(String code) {
        return Api.as(Desk.ADMIN)
                .header("If-Match", Desk.tag(0))
                .body(Map.of("name", "旧单位", "kind", "DEPARTMENT", "active", false))
                .put("/api/v1/units/" + code);
    }

    private static void add(String code) {
        Api.as(Desk.ADMIN)
                .body(Map.of("code", code, "name", "单位" + code, "kind", "DEPARTMENT"))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
    }
}
