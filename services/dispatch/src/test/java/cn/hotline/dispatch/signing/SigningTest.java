package cn.hotline.dispatch.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SigningTest {
    @Test
    void the_unit_signs_its_order_in_its_own_name() {
        CaseStory story = CaseStory.withLabourBureau();

        Desk.sign(Desk.LABOUR, story.order(1), 0)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("SIGNED"), "version", equalTo(1));

        EventLog.shared().await(story.id, WorkOrderSigned.class);
        assertThat(EventLog.shared().ofType(WorkOrderSigned.class))
                .filteredOn(each -> each.data().caseId().equals(story.id))
                .singleElement()
                .satisfies(each -> assertThat(each.actor().name()).isEqualTo("HS-RS经办人"));
    }

    @Test
    void an_order_is_signed_by_its_own_unit_only_and_as_it_was_read() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);

        Desk.sign(Desk.CITY, order, 0).then().statusCode(403).body("code", equalTo("other-unit"));
        Desk.sign(Desk.DISPATCHER, order, 0).then().statusCode(403).body("code", equalTo("forbidden"));
        Desk.sign(Desk.LABOUR, order, 7).then().statusCode(412).body("code", equalTo("changed-meanwhile"));
        Api.as(Desk.LABOUR)
                .post("/api/v1/work-orders/" + order + "/signatures")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        Desk.sign(Desk.LABOUR, story.id.toString(), 0).then().statusCode(404).body("code", equalTo("not-found"));

        assertThat(Desk.see(order).getString("status")).isEqualTo("DISPATCHED");
        assertThat(EventLog.shared().of(story.id, WorkOrderSigned.class)).isEmpty();
    }

    @Test
    void an_order_is_signed_once() {
        String order = CaseStory.withLabourBureau().order(1);
        Desk.sign(Desk.LABOUR, order, 0).then().statusCode(200);

        Desk.sign(Desk.LABOUR, order, 1).then().statusCode(409).body("code", equalTo("illegal-status"));
    }

    @Test
    void a_superior_unit_acts_for_its_community_but_a_neighbour_does_not() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Desk.awaitWaiting(story);
        String order = Desk.dispatch(Desk.DISPATCHER, story, "HS-JD03-SQ01").path("id");

        Desk.sign(Tokens.handler("HS-JD03-SQ02"), order, 0).then().statusCode(403);
        Desk.sign(Tokens.handler("HS-JD03"), order, 0).then().statusCode(200);
    }

    @Test
    void a_handler_lists_and_opens_its_own_orders_only() {
        String order = CaseStory.withLabourBureau().order(1);

        list(Desk.LABOUR).body("items.id", hasItem(order)).body("items.unit", everyItem(equalTo("HS-RS")));
        list(Desk.CITY).body("items.id", not(hasItem(order)));
        Api.as(Desk.CITY)
                .get("/api/v1/work-orders/" + order)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        String strayed = Tokens.of("no.unit", "无单位", Set.of(Role.HANDLER_ID), null);
        Api.as(strayed).get("/api/v1/work-orders").then().statusCode(403);
        Api.as(strayed).get("/api/v1/work-orders/" + order).then().statusCode(403);
        Api.as(Tokens.of(Role.SOURCE)).get("/api/v1/work-orders").then().statusCode(403);
    }

    @Test
    void the_list_is_filtered_and_paged_oldest_first() {
        String first = CaseStory.withLabourBureau().order(1);
        CaseStory second = CaseStory.withLabourBureau();

        Api.as(Desk.LABOUR)
                .get("/api/v1/work-orders?status=DISPATCHED&status=SIGNED&unit=HS-RS&round=1&limit=1&caseId="
                        + second.id + "&after=" + first)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(second.order(1)));
        Api.as(Desk.LABOUR).get("/api/v1/work-orders?limit=0").then().statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse list(String token) {
        return Api.as(token).get("/api/v1/work-orders?limit=500").then().statusCode(200);
    }
}
