package cn.hotline.dispatch.timing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.Envelope;
import cn.hotline.events.Urged;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.Ids;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TimingTest {
    private static final Instant START = Instant.parse("2026-10-09T01:00:00Z");

    private final EventLog log = EventLog.shared();

    @Test
    void due_times_come_onto_the_order_without_making_a_readers_version_stale() {
        CaseStory story = CaseStory.withLabourBureau();
        log.publish(new ClocksStarted(
                story.id,
                story.caseNo,
                WorkOrderId.fromString(story.order(1)),
                new UnitCode("HS-RS"),
                List.of(
                        new ClockDue(ClockKind.SIGN, START, Instant.parse("2026-10-09T06:30:00Z"), "240wm"),
                        new ClockDue(ClockKind.HANDLE, START, Instant.parse("2026-10-16T01:00:00Z"), "5wd"))));

        Poll.until(() -> Desk.see(story.order(1)).getString("handleDueAt") != null);

        assertThat(Desk.see(story.order(1)).getString("signDueAt")).startsWith("2026-10-09T06:30:00");
        Desk.sign(Desk.LABOUR, story.order(1), 0).then().statusCode(200);
        assertThat(Desk.see(story.order(1)).getString("handleDueAt")).startsWith("2026-10-16T01:00:00");
    }

    @Test
    void a_clock_of_the_case_itself_touches_no_order() {
        CaseStory story = CaseStory.withLabourBureau();
        log.publish(new ClocksStarted(
                story.id,
                story.caseNo,
                null,
                null,
                List.of(new ClockDue(ClockKind.TRANSFER, START, START.plusSeconds(7200), "120wm"))));
        urge(story);

        Poll.until(() -> Desk.see(story.order(1)).getInt("urges") == 1);

        assertThat(Desk.see(story.order(1)).getString("handleDueAt")).isNull();
    }

    @Test
    void the_same_urging_delivered_twice_counts_once() {
        CaseStory story = CaseStory.withLabourBureau();
        log.publish(urge(story));
        urge(story);

        Poll.until(() -> Desk.see(story.order(1)).getInt("urges") == 2);
    }

    private Envelope<Urged> urge(CaseStory story) {
        Envelope<Urged> urged = EventLog.envelope(new Urged(
                story.id,
                story.caseNo,
                new UrgeId(Ids.next()),
                WorkOrderId.fromString(story.order(1)),
                new UnitCode("HS-RS"),
                UrgeKind.MANUAL,
                null,
                null,
                "请抓紧办理"));
        log.publish(urged);
        return urged;
    }
}
