package cn.hotline.dispatch.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ReturnRequested;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReturningTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void a_unit_asks_to_return_what_is_not_its_own() {
        CaseStory story = CaseStory.withLabourBureau();

        Desk.giveBack(Desk.LABOUR, story.order(1), 0, "HS-JY")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURN_REQUESTED"), "returnable", equalTo(false), "version", equalTo(1));

        ReturnRequested asked = EventLog.shared().await(story.id, ReturnRequested.class);
        assertThat(asked.ordinal()).isEqualTo(1);
        assertThat(asked.suggestedUnit()).isEqualTo(new UnitCode("HS-JY"));
        assertThat(Desk.pendingReturn(story))
                .containsEntry("workOrderId", story.order(1))
                .containsEntry("suggestedUnitName", "区教育局")
                .containsEntry("ordinal", 1);
    }

    @Test
    void the_window_is_two_working_days_and_leaves_the_national_holiday_out() {
        clock.set("2026-09-30T16:00");
        String inTime = CaseStory.withLabourBureau().order(1);
        String late = CaseStory.withLabourBureau().order(1);

        // 30 September 16:00; 1 to 7 October are off; 8 and 9 October are worked
        clock.set("2026-10-09T16:00:59");
        Desk.giveBack(Desk.LABOUR, inTime, 0, null).then().statusCode(200);

        clock.set("2026-10-09T16:01");
        assertThat(Desk.see(late).getBoolean("returnable")).isFalse();
        Desk.giveBack(Desk.LABOUR, late, 0, null).then().statusCode(422).body("code", equalTo("return-window-over"));
        assertThat(Desk.see(late).getString("status")).isEqualTo("DISPATCHED");
    }

    @Test
    void a_signed_order_can_be_returned_too_but_not_a_replied_one() {
        String signed = CaseStory.withLabourBureau().order(1);
        Desk.sign(Desk.LABOUR, signed, 0);
        Desk.giveBack(Desk.LABOUR, signed, 1, null).then().statusCode(200);

        String replied = CaseStory.withLabourBureau().order(1);
        Desk.sign(Desk.LABOUR, replied, 0);
        Desk.reply(Desk.LABOUR, replied, 1).then().statusCode(200);
        Desk.giveBack(Desk.LABOUR, replied, 2, null).then().statusCode(409).body("code", equalTo("illegal-status"));
    }

    @Test
    void a_return_on_wrong_terms_changes_nothing() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);
        String path = "/api/v1/work-orders/" + order + "/returns";

        Desk.giveBack(Desk.CITY, order, 0, null).then().statusCode(403).body("code", equalTo("other-unit"));
        Desk.giveBack(Desk.LABOUR, order, 3, null).then().statusCode(412);
        Desk.giveBack(Desk.LABOUR, order, 0, "HS-XX").then().statusCode(422).body("code", equalTo("unknown-unit"));
        Desk.giveBack(Desk.LABOUR, order, 0, "HS-RS")
                .then()
                .statusCode(422)
                .body("code", equalTo("suggested-own-unit"));
        Api.as(Desk.LABOUR)
                .body(Map.of("reason", "WRONG_AREA", "note", "x"))
                .post(path)
                .then()
                .statusCode(428);
        Api.as(Desk.LABOUR)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "LAZY", "note", "x"))
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        Api.as(Desk.LABOUR)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "WRONG_AREA", "note", " "))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("note"));
        Api.anonymous().post(path).then().statusCode(401);

        assertThat(Desk.see(order).getInt("version")).isZero();
        assertThat(Desk.pendingReturn(story)).isEmpty();
        assertThat(EventLog.shared().of(story.id, ReturnRequested.class)).isEmpty();
    }
}
