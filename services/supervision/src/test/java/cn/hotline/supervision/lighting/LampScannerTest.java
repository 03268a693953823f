package cn.hotline.supervision.lighting;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.LetterOpened;
import cn.hotline.events.Urged;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
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

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LampScannerTest {
    @Inject
    LampScanner scanner;

    @Inject
    ScanOnce scanOnce;

    @Inject
    MovableClock time;

    @AfterEach
    void stop() {
        scanner.stop();
        time.release();
    }

    @Test
    void aScannerThatWasStoppedCatchesUpAndLosesNothing() {
        CaseStory story = running();
        time.set(at("2025-11-07T09:00"));
        scanner.start();
        Poll.until(() -> "YELLOW".equals(clock(story, ClockKind.HANDLE).text("lamp")));
        scanner.stop();

        time.set(at("2025-11-11T09:00"));
        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("YELLOW");
        scanner.start();
        LetterOpened letter = EventLog.shared().await(story.caseId, LetterOpened.class);

        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("RED");
        assertThat(kinds(story)).containsExactly(UrgeKind.NEAR_DUE, UrgeKind.OVERDUE);
        assertThat(letter.cause()).isEqualTo(LetterCause.OVERDUE);
        assertThat(letter.level()).isEqualTo(LetterLevel.ORDINARY);
        assertThat(letter.dueAt()).as("3 working days").isEqualTo(at("2025-11-13T17:30"));
    }

    @Test
    void aScannerThatSleptThroughAllStepsTakesThemAllOnce() {
        CaseStory story = running();
        time.set(at("2025-11-20T09:00"));
        drain();

        EventLog.shared().await(story.caseId, LetterOpened.class);
        assertThat(kinds(story)).containsExactly(UrgeKind.NEAR_DUE, UrgeKind.OVERDUE);
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).hasSize(1);
    }

    @Test
    void nobodyIsUrgedWhileTheReplyIsWithTheReviewerButAfterARejectionAtOnce() {
        CaseStory story = running().replied("2025-11-06T10:00", 1).awaitHeard();
        time.set(at("2025-11-20T09:00"));
        drain();
        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("GREEN");

        story.rejected("2025-11-20T09:00").awaitHeard();
        drain();

        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("RED");
        EventLog.shared().await(story.caseId, Urged.class, 2);
    }

    @Test
    void aLimitThatGrowsTakesTheLampBackAndItIsLitAgainAtItsOwnTime() {
        CaseStory story = running();
        time.set(at("2025-11-11T09:00"));
        drain();
        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("RED");

        story.changed("2025-11-11T09:30", DemandType.SUGGESTION, Urgency.NORMAL).awaitHeard();
        drain();
        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("GREEN");

        time.set(at("2025-11-14T10:00"));
        drain();
        assertThat(clock(story, ClockKind.HANDLE).text("lamp")).isEqualTo("YELLOW");
    }

    @Test
    void aTransferClockIsLitButUrgesNoUnit() {
        CaseStory story = CaseStory.filed("2025-11-03T09:00").awaitHeard();
        time.set(at("2025-11-05T09:00"));
        drain();
        story.awaitHeard();

        assertThat(clock(story, ClockKind.TRANSFER).text("lamp")).isEqualTo("RED");
        assertThat(kinds(story)).isEmpty();
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).isEmpty();
    }

    @Test
    void signAndHandleClocksOfOneCaseCallForOneLetter() {
        CaseStory story = CaseStory.filed("2025-11-03T09:00")
                .dispatched("2025-11-03T09:00", "HS-LAMP")
                .awaitClocks(1);
        time.set(at("2025-11-20T09:00"));
        drain();

        EventLog.shared().await(story.caseId, Urged.class, 4);
        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).hasSize(1);
    }

    /** A complaint dispatched and signed on Monday, 3 November: yellow from Friday 09:00, due Friday 17:30, a letter from Monday 17:30. */
    private static CaseStory running() {
        return CaseStory.filed("2025-11-03T09:00")
                .dispatched("2025-11-03T09:00", "HS-LAMP")
                .signed("2025-11-03T09:30")
                .contacted("2025-11-03T09:30", ContactResult.REACHED)
                .awaitHeard();
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
