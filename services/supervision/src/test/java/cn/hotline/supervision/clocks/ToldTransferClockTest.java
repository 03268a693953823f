package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 转办时限: the others are told by when a case must be dispatched, as long as it waits for its first dispatch. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ToldTransferClockTest {
    private static final String START = "2025-10-09T09:00";

    @ParameterizedTest(name = "{1}, accepted {0}: {2}, by {3}")
    @CsvSource({
        "2025-10-17T16:30, NORMAL, 120wm, 2025-10-20T10:00",
        "2025-10-18T10:00, NORMAL, 120wm, 2025-10-20T11:00",
        "2025-10-17T17:25, URGENT, PT15M, 2025-10-17T17:40",
        "2025-10-18T10:00, CRITICAL, PT15M, 2025-10-18T10:15"
    })
    void itIsToldWithNeitherOrderNorUnitOverAWeekendToo(String start, Urgency urgency, String limit, String due) {
        CaseStory story = new CaseStory().file(start, DemandType.COMPLAINT, urgency);

        assertThat(story.transferClock(1)).isEqualTo(told(story, start, due, limit));
    }

    @Test
    void itIsToldAtTheAcceptanceAndAtTheFilingOnlyIfThatMovesIt() {
        CaseStory same = new CaseStory().registered(START).file(START, DemandType.COMPLAINT, Urgency.NORMAL);
        CaseStory urgent = new CaseStory()
                .registered(START)
                .file(START, DemandType.COMPLAINT, Urgency.URGENT)
                .awaitHeard();

        assertThat(same.told()).containsExactly(told(same, START, "2025-10-09T11:00", "120wm"));
        assertThat(urgent.told())
                .containsExactly(
                        told(urgent, START, "2025-10-09T11:00", "120wm"),
                        told(urgent, START, "2025-10-09T09:15", "PT15M"));
    }

    @Test
    void aChangeTellsItAgainOnlyIfItIsDueAtAnotherTime() {
        CaseStory story = CaseStory.filed(START)
                .changed("2025-10-09T09:05", DemandType.SUGGESTION, Urgency.NORMAL)
                .changed("2025-10-09T09:06", DemandType.SUGGESTION, Urgency.URGENT)
                .changed("2025-10-09T09:07", DemandType.SUGGESTION, Urgency.CRITICAL)
                .changed("2025-10-09T09:08", DemandType.SUGGESTION, Urgency.NORMAL)
                .awaitHeard();

        assertThat(story.told())
                .containsExactly(
                        told(story, START, "2025-10-09T11:00", "120wm"),
                        told(story, START, "2025-10-09T09:15", "PT15M"),
                        told(story, START, "2025-10-09T11:00", "120wm"));
    }

    @ParameterizedTest(name = "archived as {0}")
    @EnumSource(
            value = CaseOutcome.class,
            names = {"ANSWERED", "REFUSED", "WITHDRAWN"})
    void ofACaseThatEndedWithoutADispatchNothingIsToldAnyMore(CaseOutcome outcome) {
        assertToldOnce(
                new CaseStory().registered(START), ended -> ended.tell("2025-10-09T09:05", archive(ended, outcome)));
    }

    @Test
    void ofAWithdrawnOrAMergedCaseNothingIsToldAnyMore() {
        assertToldOnce(CaseStory.filed(START), ended -> ended.withdrawn("2025-10-09T09:05"));
        assertToldOnce(CaseStory.filed(START), ended -> ended.merged("2025-10-09T09:05"));
        assertToldOnce(CaseStory.filed(START), ended -> ended.merged("2025-10-09T09:05")
                .withdrawn("2025-10-09T09:06")
                .unmerged("2025-10-09T09:07"));
    }

    @Test
    void onceDispatchedItIsOverHoweverOftenTheCaseIsDispatchedAfterwards() {
        CaseStory story = CaseStory.filed(START)
                .dispatched("2025-10-09T09:10", "HS-CG")
                .changed("2025-10-09T09:20", DemandType.COMPLAINT, Urgency.URGENT)
                .returned("2025-10-09T09:30")
                .changed("2025-10-09T09:31", DemandType.COMPLAINT, Urgency.NORMAL)
                .dispatched("2025-10-09T09:40", "HS-SW")
                .merged("2025-10-09T10:00")
                .unmerged("2025-10-09T10:10")
                .changed("2025-10-09T10:11", DemandType.COMPLAINT, Urgency.URGENT)
                .awaitHeard();

        assertThat(story.told())
                .filteredOn(told -> told.workOrderId() == null)
                .containsExactly(told(story, START, "2025-10-09T11:00", "120wm"));
    }

    @Test
    void anUnmergingTellsItAgainByTheLimitTheCaseHasNow() {
        CaseStory story = CaseStory.filed(START)
                .merged("2025-10-09T10:00")
                .unmerged("2025-10-10T09:00")
                .merged("2025-10-10T09:30")
                .changed("2025-10-10T09:40", DemandType.COMPLAINT, Urgency.URGENT)
                .unmerged("2025-10-13T09:00")
                .awaitHeard();

        assertThat(story.told())
                .containsExactly(
                        told(story, START, "2025-10-09T11:00", "120wm"),
                        told(story, START, "2025-10-10T10:00", "120wm"),
                        told(story, START, "2025-10-09T09:15", "PT15M"));
    }

    @Test
    void anUnmergingThatMovesNothingTellsNothing() {
        CaseStory story = CaseStory.filed(START)
                .merged("2025-10-09T12:10")
                .unmerged("2025-10-09T13:20")
                .awaitHeard();

        assertThat(story.told()).containsExactly(told(story, START, "2025-10-09T11:00", "120wm"));
    }

    @Test
    void whatIsHeardTwiceIsToldOnce() {
        CaseStory story = CaseStory.filed(START);
        twice("2025-10-09T09:00", story.filing(START, DemandType.COMPLAINT, Urgency.NORMAL));
        twice("2025-10-09T09:05", urgent(story));
        story.merged("2025-10-09T09:10");
        twice("2025-10-09T09:20", new CaseUnmerged(story.caseId, story.caseNo, CaseId.next(), story.caseNo, "", true));
        story.awaitHeard();

        assertThat(story.told())
                .containsExactly(
                        told(story, START, "2025-10-09T11:00", "120wm"),
                        told(story, START, "2025-10-09T09:15", "PT15M"),
                        told(story, START, "2025-10-09T09:25", "PT15M"));
    }

    private static void assertToldOnce(CaseStory story, UnaryOperator<CaseStory> ending) {
        ending.apply(story)
                .changed("2025-10-09T09:30", DemandType.COMPLAINT, Urgency.URGENT)
                .awaitHeard();

        assertThat(story.told()).containsExactly(told(story, START, "2025-10-09T11:00", "120wm"));
    }

    /** The same delivered twice, and once more as an event of its own. */
    private static void twice(String time, CaseEvent event) {
        Envelope<CaseEvent> delivered = CaseStory.envelope(time, event);
        CaseStory.tell(delivered);
        CaseStory.tell(delivered);
        CaseStory.tell(CaseStory.envelope(time, event));
    }

    private static DemandChanged urgent(CaseStory story) {
        return new DemandChanged(
                story.caseId,
                story.caseNo,
                DemandType.COMPLAINT,
                Urgency.URGENT,
                new CategoryCode("010101"),
                null,
                Set.of(),
                "更正");
    }

    private static CaseArchived archive(CaseStory story, CaseOutcome outcome) {
        return new CaseArchived(story.caseId, story.caseNo, outcome);
    }

    private static ClocksStarted told(CaseStory story, String start, String due, String limit) {
        return new ClocksStarted(
                story.caseId,
                story.caseNo,
                null,
                null,
                List.of(new ClockDue(ClockKind.TRANSFER, at(start), at(due), limit)));
    }
}
