package cn.hotline.dispatch.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EndingTest {
    @Test
    void a_withdrawn_case_takes_its_order_and_its_pending_return_back() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);
        Desk.giveBack(Desk.LABOUR, order, 0, null).then().statusCode(200);
        Map<String, Object> pending = Desk.pendingReturn(story);

        story.withdraws();
        int version = Desk.awaitStatus(order, "CANCELLED");

        assertThat(Desk.pendingReturn(story)).isEmpty();
        Desk.rule(Desk.DISPATCHER, (String) pending.get("id"), 1, "GRANT")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-ruled"));
        Desk.sign(Desk.LABOUR, order, version).then().statusCode(409).body("code", equalTo("illegal-status"));
    }

    @Test
    void a_withdrawn_case_leaves_the_queue_and_a_late_request_to_dispatch_is_left() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Desk.awaitWaiting(story);

        story.withdraws().asks(1, DispatchCause.FIRST, null);
        Poll.until(() -> Desk.waiting(story).isEmpty());
        CaseStory next = CaseStory.withLabourBureau();
        assertThat(next.order(1)).isNotNull();

        Desk.dispatch(Desk.DISPATCHER, story, "HS-CG")
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-dispatch"));
    }

    @Test
    void a_merged_case_comes_back_only_for_its_own_redo() {
        CaseStory lead = CaseStory.withLabourBureau();
        CaseStory story = CaseStory.withLabourBureau();
        story.mergesInto(lead);
        Desk.awaitStatus(story.order(1), "CANCELLED");

        story.asks(1, DispatchCause.RETURNED, "HS-RS").asks(2, DispatchCause.REDO, "HS-JY");

        WorkOrderDispatched redo = story.dispatch(2);
        assertThat(redo.unit().value()).isEqualTo("HS-JY");
        assertThat(redo.round()).isEqualTo(2);
        assertThat(EventLog.shared().of(story.id, WorkOrderDispatched.class)).hasSize(2);
    }

    @Test
    void a_merged_case_withdrawn_after_its_lead_had_ended_still_comes_back_for_its_redo() {
        CaseStory lead = CaseStory.withLabourBureau();
        CaseStory story = CaseStory.withLabourBureau();
        story.mergesInto(lead);
        Desk.awaitStatus(story.order(1), "CANCELLED");

        story.withdraws().isCalledBack(1).asks(2, DispatchCause.REDO, "HS-JY");
        String redo = story.order(2);
        story.withdraws();
        assertThat(CaseStory.withLabourBureau().order(1)).isNotNull();

        assertThat(Desk.see(redo).getString("status")).isEqualTo("DISPATCHED");
    }

    @Test
    void an_unmerged_case_gets_a_new_order_on_the_new_request() {
        CaseStory lead = CaseStory.withLabourBureau();
        CaseStory story = CaseStory.withLabourBureau();
        story.mergesInto(lead);
        Desk.awaitStatus(story.order(1), "CANCELLED");

        story.leaves(lead).asks(1, DispatchCause.UNMERGED, "HS-RS");

        WorkOrderDispatched anew = story.dispatch(2);
        assertThat(anew.round()).isEqualTo(1);
        assertThat(anew.hop()).isEqualTo(2);
        Desk.sign(Desk.LABOUR, story.order(2), 0).then().statusCode(200);
    }

    @Test
    void an_unmerging_of_a_withdrawn_case_brings_nothing_back() {
        CaseStory lead = CaseStory.withLabourBureau();
        CaseStory story = CaseStory.withLabourBureau();
        story.mergesInto(lead).withdraws().leaves(lead).asks(1, DispatchCause.UNMERGED, null);
        Desk.awaitStatus(story.order(1), "CANCELLED");

        assertThat(CaseStory.withLabourBureau().order(1)).isNotNull();

        assertThat(EventLog.shared().of(story.id, WorkOrderDispatched.class)).hasSize(1);
    }

    @Test
    void a_closed_case_has_its_order_completed_and_a_late_withdrawal_changes_nothing() {
        CaseStory story = replied();
        String order = story.order(1);

        story.closes(order);
        Desk.awaitStatus(order, "COMPLETED");
        story.withdraws().asks(2, DispatchCause.REDO, "HS-RS");

        assertThat(story.dispatch(2).hop()).isEqualTo(2);
        assertThat(Desk.see(order).getString("status")).isEqualTo("COMPLETED");
    }

    @Test
    void an_archived_case_leaves_nothing_open_for_good() {
        CaseStory story = replied();
        story.archives().asks(2, DispatchCause.REDO, "HS-RS");
        Desk.awaitStatus(story.order(1), "CANCELLED");

        story.closes(story.order(1));
        assertThat(CaseStory.withLabourBureau().order(1)).isNotNull();

        assertThat(Desk.see(story.order(1)).getString("status")).isEqualTo("CANCELLED");
        assertThat(EventLog.shared().of(story.id, WorkOrderDispatched.class)).hasSize(1);
    }

    @Test
    void a_reopened_case_is_dispatched_for_its_redo_and_archived_anew() {
        CaseStory story = replied();
        story.closes(story.order(1))
                .archives()
                .reopens(2)
                .reopens(2)
                .withdraws()
                .asks(2, DispatchCause.REDO, "HS-RS");

        WorkOrderDispatched redo = story.dispatch(2);
        assertThat(redo.round()).isEqualTo(2);
        assertThat(redo.hop()).isEqualTo(2);
        assertThat(redo.unit().value()).isEqualTo("HS-RS");
        String order = story.order(2);
        Desk.sign(Desk.LABOUR, order, 0).then().statusCode(200);

        story.archives().asks(3, DispatchCause.REDO, "HS-RS");
        Desk.awaitStatus(order, "CANCELLED");
        assertThat(CaseStory.withLabourBureau().order(1)).isNotNull();
        assertThat(EventLog.shared().of(story.id, WorkOrderDispatched.class)).hasSize(2);
    }

    private static CaseStory replied() {
        CaseStory story = CaseStory.withLabourBureau();
        Desk.sign(Desk.LABOUR, story.order(1), 0).then().statusCode(200);
        Desk.reply(Desk.LABOUR, story.order(1), 1).then().statusCode(200);
        return story;
    }
}
