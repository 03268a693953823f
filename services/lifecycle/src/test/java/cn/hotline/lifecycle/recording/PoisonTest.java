package cn.hotline.lifecycle.recording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.Topics;
import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PoisonTest {
    @Test
    void an_unreadable_event_is_parked_and_what_follows_waits_behind_it() {
        CaseStory story = new CaseStory().filed();
        var poison = EventLog.envelope(new CaseWithdrawn(story.id, story.caseNo, "撤诉"));
        EventLog.shared()
                .publishRaw(Topics.CASE_EVENTS, story.id.toString(), EventLog.headers(poison), "{\"caseId\": 7");
        story.dispatched();

        Poll.until(() -> Api.as(Tokens.of(Role.ADMIN))
                        .get("/api/v1/parked-events")
                        .asString()
                        .split(story.id.toString(), -1)
                        .length
                > 2);
        Reader.awaitStatus(story, "FILED");
        assertThat(Api.as(Reader.AGENT)
                        .get("/api/v1/cases/" + story.id + "/timeline")
                        .jsonPath()
                        .getList("type", String.class))
                .doesNotContain("intake.case-withdrawn", "dispatch.work-order-dispatched");
    }
}
