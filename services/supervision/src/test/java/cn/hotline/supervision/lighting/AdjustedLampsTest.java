package cn.hotline.supervision.lighting;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.LetterOpened;
import cn.hotline.events.Urged;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.ContactResult;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lamps of extended 延期 and suspended 挂账 clocks: yellow from Friday, 7 November 2025, 09:00, due 17:30, a letter from Monday 17:30. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AdjustedLampsTest {
    @Inject
    ScanOnce scanOnce;

    @Inject
    MovableClock time;

    @AfterEach
    void release() {
        time.release();
    }

    @Test
    void anExtensionTakesTheLampBackAndEachStepIsToldAtItsOwnTime() {
        CaseStory story = running();
        assertThat(lampAt(story, "2025-11-10T09:00")).isEqualTo("RED");

        story.extended("2025-11-10T10:00", "3wd").awaitHeard();
        assertThat(lampAt(story, "2025-11-10T10:00")).isEqualTo("GREEN");
        assertThat(lampAt(story, "2025-11-12T08:59")).isEqualTo("GREEN");
        assertThat(lampAt(story, "2025-11-12T09:00")).isEqualTo("YELLOW");
        assertThat(lampAt(story, "2025-11-12T17:30")).isEqualTo("YELLOW");
        assertThat(lampAt(story, "2025-11-12T17:31")).isEqualTo("RED");
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).isEmpty();

        lampAt(story, "2025-11-13T17:30");
        EventLog.shared().await(story.caseId, LetterOpened.class);
        EventLog.shared().await(story.caseId, Urged.class, 4);
    }

    @Test
    void anExtensionThatIsUsedUpAlreadyLeavesTheLampAsItIs() {
        CaseStory story = running();
        assertThat(lampAt(story, "2025-11-20T09:00")).isEqualTo("RED");
        EventLog.shared().await(story.caseId, LetterOpened.class);

        story.extended("2025-11-20T10:00", "1wd").awaitHeard();
        assertThat(lampAt(story, "2025-11-20T10:00")).isEqualTo("RED");
        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).hasSize(1);
        assertThat(EventLog.shared().of(story.caseId, Urged.class)).hasSize(2);
    }

    @Test
    void whileItStandsStillNoLampIsLitAndNobodyUrgedOrSupervised() {
        CaseStory story = running().suspended("2025-11-06T09:00").awaitHeard();
        assertThat(lampAt(story, "2025-11-20T09:00")).isEqualTo("GREEN");

        story.resumed("2025-11-20T09:00").awaitHeard();
        assertThat(lampAt(story, "2025-11-20T17:30")).isEqualTo("GREEN");
        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, Urged.class)).isEmpty();
        assertThat(lampAt(story, "2025-11-21T09:00")).isEqualTo("YELLOW");
        assertThat(lampAt(story, "2025-11-21T17:31")).isEqualTo("RED");
    }

    @Test
    void aLimitUsedUpBeforeIsRedAtOnceWhenItGoesOnAndTheLetterTakesItsWorkingDay() {
        CaseStory story = running().suspended("2025-11-10T09:30").awaitHeard();
        assertThat(lampAt(story, "2025-11-20T09:00")).isEqualTo("GREEN");

        story.resumed("2025-11-20T09:00").awaitHeard();
        assertThat(lampAt(story, "2025-11-20T09:00")).isEqualTo("RED");
        EventLog.shared().await(story.caseId, Urged.class, 2);
        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).isEmpty();

        lampAt(story, "2025-11-20T17:00");
        EventLog.shared().await(story.caseId, LetterOpened.class);
    }

    private static CaseStory running() {
        return CaseStory.filed("2025-11-03T09:00")
                .dispatched("2025-11-03T09:00", "HS-LAMP")
                .signed("2025-11-03T09:30")
                .contacted("2025-11-03T09:30", ContactResult.REACHED)
                .awaitHeard();
    }

    /** The lamp after a scan at that time. */
    private String lampAt(CaseStory story, String districtTime) {
        time.set(at(districtTime));
        Poll.until(() -> scanOnce.scan() == 0);
        return clock(story, ClockKind.HANDLE).text("lamp");
    }
}
