package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.AtOnce;
import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.Replied;
import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.events.UnitTaskSigned;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two people at the same part of an order at the same moment: exactly one wins, the other is told. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TaskRacesTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);

    @BeforeEach
    void sign() {
        Desk.sign(Desk.LABOUR, order, 0).then().statusCode(200);
    }

    @RepeatedTest(3)
    void a_report_against_a_waiver() {
        String task = Tasks.coHandling(order, "HS-CG").getString("id");
        Tasks.sign(Desk.CITY, task, 0).then().statusCode(200);

        List<Integer> statuses =
                AtOnce.statuses(() -> Tasks.report(Desk.CITY, task, 1), () -> Tasks.waive(Desk.SECTION_HEAD, task, 1));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        Class<? extends CaseEvent> told = statuses.get(0) == 200 ? UnitTaskReported.class : UnitTaskEnded.class;
        Class<? extends CaseEvent> untold = statuses.get(0) == 200 ? UnitTaskEnded.class : UnitTaskReported.class;
        log.await(story.id, told);
        assertThat(log.of(story.id, untold)).isEmpty();
    }

    @RepeatedTest(3)
    void a_reply_against_the_opening_of_a_part() {
        List<Integer> statuses = AtOnce.statuses(
                () -> Desk.reply(Desk.LABOUR, order, 1),
                () -> Tasks.open(Desk.DISPATCHER, order, 1, "CO_HANDLING", "HS-CG", null));

        boolean replied = statuses.get(0) == 200;
        assertThat(statuses).isEqualTo(replied ? List.of(200, 412) : List.of(412, 201));
        Class<? extends CaseEvent> told = replied ? Replied.class : UnitTaskOpened.class;
        Class<? extends CaseEvent> untold = replied ? UnitTaskOpened.class : Replied.class;
        log.await(story.id, told);
        assertThat(log.of(story.id, untold)).isEmpty();
        assertThat(Desk.see(order).getString("status")).isEqualTo(replied ? "REPLIED" : "SIGNED");
    }

    @RepeatedTest(3)
    void two_signatures_on_one_part() {
        String task = Tasks.coHandling(order, "HS-CG").getString("id");

        List<Integer> statuses =
                AtOnce.statuses(() -> Tasks.sign(Desk.CITY, task, 0), () -> Tasks.sign(Desk.CITY, task, 0));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        log.await(story.id, UnitTaskSigned.class);
        assertThat(log.of(story.id, UnitTaskSigned.class)).hasSize(1);
    }

    @RepeatedTest(3)
    void a_report_against_a_reassignment_of_the_order() {
        String task = Tasks.coHandling(order, "HS-CG").getString("id");
        Tasks.sign(Desk.CITY, task, 0).then().statusCode(200);

        List<Integer> statuses = AtOnce.statuses(
                () -> Tasks.report(Desk.CITY, task, 1), () -> Desk.reassign(Desk.DISPATCHER, order, 2, "HS-JY"));

        assertThat(statuses.get(1)).isEqualTo(200);
        assertThat(statuses.get(0)).isIn(200, 409, 412);
        String status = Tasks.see(Desk.DISPATCHER, task).path("status");
        assertThat(status).isEqualTo(statuses.get(0) == 200 ? "REPORTED" : "ENDED");
    }
}
