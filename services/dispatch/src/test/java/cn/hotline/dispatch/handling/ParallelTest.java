package cn.hotline.dispatch.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.AtOnce;
import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two people at the same thing at the same moment: exactly one wins, the other is told. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ParallelTest {
    private final EventLog log = EventLog.shared();

    @RepeatedTest(3)
    void two_dispatchers_on_one_case() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Desk.awaitWaiting(story);

        List<Integer> statuses = AtOnce.statuses(
                () -> Desk.dispatch(Desk.DISPATCHER, story, "HS-CG"),
                () -> Desk.dispatch(Desk.DISPATCHER, story, "HS-ZJ"));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        story.dispatch(1);
        assertThat(log.of(story.id, WorkOrderDispatched.class)).hasSize(1);
    }

    @RepeatedTest(3)
    void two_handlers_signing_one_order() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);

        List<Integer> statuses =
                AtOnce.statuses(() -> Desk.sign(Desk.LABOUR, order, 0), () -> Desk.sign(Desk.LABOUR, order, 0));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        log.await(story.id, WorkOrderSigned.class);
        assertThat(log.of(story.id, WorkOrderSigned.class)).hasSize(1);
    }

    @RepeatedTest(3)
    void a_return_against_a_reply() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);
        Desk.sign(Desk.LABOUR, order, 0).then().statusCode(200);

        List<Integer> statuses = AtOnce.statuses(
                () -> Desk.giveBack(Desk.LABOUR, order, 1, null), () -> Desk.reply(Desk.LABOUR, order, 1));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(Desk.see(order).getString("status")).isIn("RETURN_REQUESTED", "REPLIED");
        assertThat(Desk.see(order).getInt("version")).isEqualTo(2);
        long told = log.of(story.id, ReturnRequested.class).size()
                + log.of(story.id, Replied.class).size();
        assertThat(told).isLessThanOrEqualTo(1);
    }

    @RepeatedTest(2)
    void a_grant_against_a_refusal() {
        CaseStory story = CaseStory.withLabourBureau();
        Desk.giveBack(Desk.LABOUR, story.order(1), 0, null).then().statusCode(200);
        String returned = (String) Desk.pendingReturn(story).get("id");

        List<Integer> statuses = AtOnce.statuses(
                () -> Desk.rule(Desk.DISPATCHER, returned, 0, "GRANT"),
                () -> Desk.rule(Desk.DISPATCHER, returned, 0, "REFUSE"));

        assertThat(statuses).contains(200).doesNotContain(500).hasSize(2);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        long told = log.of(story.id, ReturnGranted.class).size()
                + log.of(story.id, ReturnRefused.class).size();
        assertThat(told).isLessThanOrEqualTo(1);
    }
}
