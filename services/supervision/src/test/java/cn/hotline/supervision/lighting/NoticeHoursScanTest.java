package cn.hotline.supervision.lighting;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.LetterOpened;
import cn.hotline.events.Urged;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.events.code.Urgency;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 提醒时段: a complaint dispatched on Monday, 3 November 2025, is due Friday 17:30, a letter from Monday 17:30; scanners sleep until night. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NoticeHoursScanTest {
    @Inject
    ScanOnce scanOnce;

    @Inject
    MovableClock time;

    @AfterEach
    void release() {
        time.set(at("2025-12-20T12:00"));
        drain();
        time.release();
    }

    @Test
    void atNightTheLampIsLitButTheUnitIsUrgedInTheMorningOnce() {
        CaseStory story = running(Urgency.NORMAL);
        scan("2025-11-07T22:00");
        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("RED");
        story.awaitHeard();
        assertThat(kinds(story)).isEmpty();

        scan("2025-11-08T07:59");
        story.awaitHeard();
        assertThat(kinds(story)).isEmpty();

        scan("2025-11-08T08:00");
        EventLog.shared().await(story.caseId, Urged.class, 2);
        scan("2025-11-08T08:01");
        story.awaitHeard();
        assertThat(kinds(story)).containsExactly(UrgeKind.NEAR_DUE, UrgeKind.OVERDUE);
    }

    @Test
    void aLetterThatFallsDueAtNightIsOpenedInTheMorning() {
        CaseStory story = running(Urgency.NORMAL);
        scan("2025-11-10T23:00");
        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).isEmpty();

        scan("2025-11-11T08:00");
        EventLog.shared().await(story.caseId, LetterOpened.class);
        EventLog.shared().await(story.caseId, Urged.class, 2);
    }

    @Test
    void anUrgentCaseIsUrgedAtAnyHour() {
        CaseStory story = running(Urgency.CRITICAL);
        scan("2025-11-04T03:00");
        EventLog.shared().await(story.caseId, Urged.class, 2);
    }

    @Test
    void aReplyAtNightIsNotUrgedUnlessItIsRejected() {
        CaseStory story = running(Urgency.NORMAL);
        scan("2025-11-07T22:00");
        story.replied("2025-11-07T23:00", 1).awaitHeard();
        scan("2025-11-08T09:00");
        story.awaitHeard();
        assertThat(kinds(story)).as("the reply is with the reviewer").isEmpty();

        story.rejected("2025-11-08T10:00").awaitHeard();
        scan("2025-11-08T10:00");
        EventLog.shared().await(story.caseId, Urged.class, 2);
    }

    @Test
    void whatEndedAtNightIsNotUrgedAnyMore() {
        CaseStory story = running(Urgency.NORMAL);
        scan("2025-11-07T22:00");
        story.withdrawn("2025-11-07T23:00").awaitHeard();
        scan("2025-11-08T09:00");
        story.awaitHeard();
        assertThat(kinds(story)).isEmpty();
    }

    @Test
    void anExtensionAtNightTakesTheUrgingsBack() {
        CaseStory story = running(Urgency.NORMAL);
        scan("2025-11-07T22:00");
        story.extended("2025-11-07T23:00", "5wd").awaitHeard();
        scan("2025-11-08T09:00");
        story.awaitHeard();
        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("GREEN");
        assertThat(kinds(story)).isEmpty();
    }

    private static CaseStory running(Urgency urgency) {
        return new CaseStory()
                .file("2025-11-03T09:00", DemandType.COMPLAINT, urgency)
                .dispatched("2025-11-03T09:00", "HS-NIGHT")
                .signed("2025-11-03T09:10")
                .awaitHeard();
    }

    private void scan(String districtTime) {
        time.set(at(districtTime));
        drain();
    }

    private void drain() {
        Poll.until(() -> scanOnce.scan() == 0);
    }

    private static List<UrgeKind> kinds(CaseStory story) {
        return EventLog.shared().of(story.caseId, Urged.class).stream()
                .map(Urged::kind)
                .toList();
    }
}
