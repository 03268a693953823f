package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.DispatchRequested;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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

    @Test
    void a_case_handed_over_is_the_successors_and_its_former_unit_still_sees_it() {
        CaseStory story = new CaseStory().filed().dispatched().signed().transferred();
        Reader.awaitLine(story, "dispatch.work-order-transferred", 1);

        Reader.see(story).body("status", equalTo("SIGNED"), "unit", equalTo(CaseStory.STREET.value()));
        for (var unit : List.of(CaseStory.STREET, CaseStory.SQUAD)) {
            Api.as(Tokens.handler(unit.value()))
                    .get("/api/v1/cases/" + story.id)
                    .then()
                    .statusCode(200);
        }
        assertThat(Reader.unexpected(story)).isEmpty();
    }
}
