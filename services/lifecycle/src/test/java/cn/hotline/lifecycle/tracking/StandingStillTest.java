package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.DispatchRequested;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 挂账、恢复与改派 as the case file shows them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StandingStillTest {
    @Test
    void a_suspended_case_stands_still_and_comes_back_where_it_was() {
        CaseStory story = new CaseStory().filed().dispatched().signed().suspended();
        Reader.awaitStatus(story, "SUSPENDED");
        Reader.awaitStatus(story.resumed(false), "SIGNED");

        Reader.awaitStatus(story.replied().rejected().suspended(), "SUSPENDED");
        Reader.awaitStatus(story.resumed(true), "REWORK");
    }

    @Test
    void a_reassigned_case_asks_for_its_dispatch_in_the_name_of_the_reassignment() {
        CaseStory story = new CaseStory().filed().dispatched().signed().reassigned();

        DispatchRequested asked = EventLog.shared().await(story.id, DispatchRequested.class, 2);
        assertThat(asked.cause()).isEqualTo(DispatchCause.REASSIGNED);
        assertThat(asked.previousUnit()).isEqualTo(CaseStory.SQUAD);
        Reader.awaitStatus(story, "FILED");
    }
}
