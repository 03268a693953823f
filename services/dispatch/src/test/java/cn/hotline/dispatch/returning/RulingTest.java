package cn.hotline.dispatch.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RulingTest {
    @Test
    void a_granted_first_return_waits_for_the_dispatcher_with_the_suggested_unit() {
        CaseStory story = CaseStory.withLabourBureau();
        String returned = returned(story, 1, Desk.LABOUR, "HS-MZ");

        Desk.rule(Desk.DISPATCHER, returned, 0, "GRANT").then().statusCode(200).body("status", equalTo("GRANTED"));
        EventLog.shared().await(story.id, ReturnGranted.class);
        story.asks(1, DispatchCause.RETURNED, "HS-RS");

        Map<String, Object> waiting = Desk.awaitWaiting(story);
        assertThat(waiting).containsEntry("previousUnit", "HS-RS").containsEntry("cause", "RETURNED");
        assertThat(waiting.get("proposal"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("unit", "HS-MZ");
        assertThat(Desk.see(story.order(1)).getString("status")).isEqualTo("RETURNED");
    }

    @Test
    void the_catalogue_never_sends_a_case_back_to_the_unit_that_returned_it() {
        CaseStory story = CaseStory.withLabourBureau();
        Desk.rule(Desk.DISPATCHER, returned(story, 1, Desk.LABOUR, null), 0, "GRANT");
        story.asks(1, DispatchCause.RETURNED, "HS-RS");

        assertThat(Desk.awaitWaiting(story).get("proposal")).isNull();
        Desk.dispatch(Desk.DISPATCHER, story, null).then().statusCode(422).body("code", equalTo("no-catalogue-entry"));
        Desk.dispatch(Desk.DISPATCHER, story, "HS-CG").then().statusCode(201).body("hop", equalTo(2));
    }

    @Test
    void a_refused_return_binds_the_unit_and_keeps_what_was_signed() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);
        Desk.sign(Desk.LABOUR, order, 0);
        Desk.giveBack(Desk.LABOUR, order, 1, null);
        String returned = (String) Desk.pendingReturn(story).get("id");

        Desk.rule(Desk.DISPATCHER, returned, 0, "REFUSE").then().statusCode(200).body("rulingNote", equalTo("经研究决定"));

        EventLog.shared().await(story.id, ReturnRefused.class);
        assertThat(Desk.see(order).getString("status")).isEqualTo("SIGNED");
        Desk.giveBack(Desk.LABOUR, order, 3, null).then().statusCode(422).body("code", equalTo("ruled-already"));
        Desk.reply(Desk.LABOUR, order, 3).then().statusCode(200);
    }

    @Test
    void a_ruling_still_binds_the_unit_in_the_redo() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);
        Desk.rule(Desk.DISPATCHER, returned(story, 1, Desk.LABOUR, null), 0, "REFUSE")
                .then()
                .statusCode(200);
        Desk.sign(Desk.LABOUR, order, 2);
        Desk.reply(Desk.LABOUR, order, 3);
        story.closes(order).asks(2, DispatchCause.REDO, "HS-RS");

        Desk.giveBack(Desk.LABOUR, story.order(2), 0, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("ruled-already"));
    }

    @Test
    void a_second_return_takes_both_leaders_and_tells_in_the_last_ones_name() {
        CaseStory story = returnedTwice();
        String second = (String) Desk.pendingReturn(story).get("id");

        Desk.rule(Desk.DISPATCHER, second, 0, "GRANT").then().statusCode(403).body("code", equalTo("not-a-signatory"));
        Desk.rule(Desk.CENTRE_LEADER, second, 0, "GRANT")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"), "signedBy[0]", equalTo(Role.CENTRE_LEADER_ID));
        Desk.rule(Desk.CENTRE_LEADER, second, 1, "GRANT")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-signed"));
        assertThat(EventLog.shared().of(story.id, ReturnGranted.class)).hasSize(1);
        Desk.rule(Desk.SECTION_HEAD, second, 1, "GRANT").then().statusCode(200).body("status", equalTo("GRANTED"));

        EventLog.shared().await(story.id, ReturnGranted.class, 2);
        assertThat(EventLog.shared().ofType(ReturnGranted.class))
                .filteredOn(each -> each.data().returnRequestId().toString().equals(second))
                .singleElement()
                .satisfies(each -> assertThat(each.actor().id()).isEqualTo("test.section-head"));
        assertThat(Desk.see(story.order(2)).getString("status")).isEqualTo("RETURNED");
    }

    @Test
    void either_leader_refuses_a_second_return_at_once() {
        CaseStory story = returnedTwice();
        String second = (String) Desk.pendingReturn(story).get("id");
        Desk.rule(Desk.SECTION_HEAD, second, 0, "GRANT").then().statusCode(200);

        Desk.rule(Desk.CENTRE_LEADER, second, 1, "REFUSE")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));

        EventLog.shared().await(story.id, ReturnRefused.class);
        assertThat(Desk.see(story.order(2)).getString("status")).isEqualTo("DISPATCHED");
        Desk.rule(Desk.SECTION_HEAD, second, 2, "GRANT").then().statusCode(409).body("code", equalTo("already-ruled"));
    }

    @Test
    void one_person_with_both_roles_signs_only_once() {
        CaseStory story = returnedTwice();
        String second = (String) Desk.pendingReturn(story).get("id");
        Desk.rule(Desk.BOTH_LEADERS, second, 0, "GRANT").then().statusCode(200).body("status", equalTo("PENDING"));

        Desk.rule(Desk.BOTH_LEADERS, second, 1, "GRANT").then().statusCode(409).body("code", equalTo("already-signed"));
    }

    @Test
    void a_ruling_on_wrong_terms_changes_nothing() {
        CaseStory story = CaseStory.withLabourBureau();
        String returned = returned(story, 1, Desk.LABOUR, null);

        Desk.rule(Desk.SECTION_HEAD, returned, 0, "GRANT")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-signatory"));
        Desk.rule(Desk.LABOUR, returned, 0, "GRANT").then().statusCode(403).body("code", equalTo("forbidden"));
        Desk.rule(Desk.DISPATCHER, returned, 5, "GRANT").then().statusCode(412);
        Desk.rule(Desk.DISPATCHER, returned, 0, "MAYBE").then().statusCode(400);
        Desk.rule(Desk.DISPATCHER, story.id.toString(), 0, "GRANT").then().statusCode(404);
        Api.as(Desk.DISPATCHER)
                .body(Map.of("decision", "GRANT", "note", "同意"))
                .post("/api/v1/returns/" + returned + "/rulings")
                .then()
                .statusCode(428);

        assertThat(Desk.pendingReturn(story)).containsEntry("version", 0).containsEntry("status", "PENDING");
    }

    private static String returned(CaseStory story, int ordinal, String token, String suggested) {
        Desk.giveBack(token, story.order(ordinal), 0, suggested).then().statusCode(200);
        return (String) Desk.pendingReturn(story).get("id");
    }

    private static CaseStory returnedTwice() {
        CaseStory story = CaseStory.withLabourBureau();
        Desk.rule(Desk.DISPATCHER, returned(story, 1, Desk.LABOUR, null), 0, "GRANT");
        story.asks(1, DispatchCause.RETURNED, "HS-RS");
        Desk.awaitWaiting(story);
        Desk.dispatch(Desk.DISPATCHER, story, "HS-CG").then().statusCode(201);
        assertThat(returned(story, 2, Desk.CITY, null)).isNotNull();
        return story;
    }
}
