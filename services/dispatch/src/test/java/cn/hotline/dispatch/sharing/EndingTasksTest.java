package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.code.TaskEnd;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is open of an order ends with it, and the log tells; what was reported stays. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EndingTasksTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);

    @Test
    void when_the_order_is_reassigned() {
        String task = Tasks.coHandling(order, "HS-CG").getString("id");

        Desk.reassign(Desk.DISPATCHER, order, 1, "HS-JY").then().statusCode(200);

        ended(task);
    }

    @Test
    void when_the_return_is_granted_and_not_before() {
        String task = Tasks.coHandling(order, "HS-CG").getString("id");
        Desk.giveBack(Desk.LABOUR, order, 1, null).then().statusCode(200);
        Tasks.sign(Desk.CITY, task, 0).then().statusCode(200);

        Desk.rule(Desk.DISPATCHER, (String) Desk.pendingReturn(story).get("id"), 0, "GRANT")
                .then()
                .statusCode(200);

        ended(task);
    }

    @Test
    void when_the_case_is_withdrawn_merged_or_archived() {
        CaseStory merged = CaseStory.withLabourBureau();
        CaseStory archived = CaseStory.withLabourBureau();
        Tasks.coHandling(order, "HS-CG");
        Tasks.coHandling(merged.order(1), "HS-CG");
        Tasks.coHandling(archived.order(1), "HS-CG");

        story.withdraws();
        merged.mergesInto(archived);
        archived.archives();

        for (CaseStory each : new CaseStory[] {story, merged, archived}) {
            assertThat(log.await(each.id, UnitTaskEnded.class).how()).isEqualTo(TaskEnd.CANCELLED);
        }
    }

    @Test
    void a_reported_part_stays_reported() {
        String task = Tasks.coHandling(order, "HS-CG").getString("id");
        Tasks.sign(Desk.CITY, task, 0).then().statusCode(200);
        Tasks.report(Desk.CITY, task, 1).then().statusCode(200);

        story.withdraws();
        Desk.awaitStatus(order, "CANCELLED");

        Tasks.see(Desk.CITY, task).then().body("status", equalTo("REPORTED"), "version", equalTo(2));
        assertThat(log.of(story.id, UnitTaskEnded.class)).isEmpty();
    }

    private void ended(String task) {
        UnitTaskEnded ended = log.await(story.id, UnitTaskEnded.class);
        assertThat(ended.taskId().toString()).isEqualTo(task);
        assertThat(ended.how()).isEqualTo(TaskEnd.CANCELLED);
        Tasks.see(Desk.DISPATCHER, task).then().body("status", equalTo("ENDED"), "endKind", equalTo("CANCELLED"));
    }
}
