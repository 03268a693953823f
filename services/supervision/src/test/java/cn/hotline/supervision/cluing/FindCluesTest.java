package cn.hotline.supervision.cluing;

import static cn.hotline.supervision.SupervisionTest.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.ClueFound;
import cn.hotline.events.Envelope;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ReturnRequestId;
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

/** 问题线索, as the rules find them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindCluesTest {
    @Inject
    FindUnanswered findUnanswered;

    @Inject
    MovableClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theSecondRefusedReturnPointsAtBothUnits() {
        CaseStory story = running("HS-A").returnRefused("2025-10-13T10:00").awaitHeard();
        assertThat(clues(story)).isEmpty();

        story.reassigned("2025-10-13T11:00", "HS-B")
                .dispatched("2025-10-13T11:05", "HS-B")
                .returnRefused("2025-10-13T14:00");
        EventLog.shared().await(story.caseId, ClueFound.class, 2);

        assertThat(clues(story)).allSatisfy(clue -> {
            assertThat(clue.kind()).isEqualTo(ClueKind.BUCK_PASSING);
            assertThat(clue.evidence()).isEqualTo("该工单已有 2 次退单申请未获准，退单单位依次为 HS-A、HS-B。");
        });
        assertThat(clues(story))
                .extracting(ClueFound::unit)
                .map(UnitCode::value)
                .containsExactly("HS-A", "HS-B");
    }

    @Test
    void aRefusalDeliveredTwiceCountsOnceAndAnOpenClueIsNotEnteredAgain() {
        CaseStory story = running("HS-A");
        Envelope<ReturnRefused> refusal = CaseStory.envelope(
                "2025-10-13T10:00",
                new ReturnRefused(
                        story.caseId, story.caseNo, ReturnRequestId.next(), story.order(), new UnitCode("HS-A"), "不准"));
        CaseStory.tell(refusal);
        CaseStory.tell(refusal);
        story.awaitHeard();
        assertThat(clues(story)).isEmpty();

        story.returnRefused("2025-10-13T11:00")
                .returnRefused("2025-10-13T12:00")
                .awaitHeard();
        assertThat(clues(story)).hasSize(1);
    }

    @Test
    void whatTheCitizenSaysOtherwiseContradictsTheReply() {
        CaseStory both = replied().calledBack("2025-10-15T10:00", false, Solved.NO, Fault.UNIT);
        CaseStory contact = replied().calledBack("2025-10-15T10:00", false, Solved.PARTLY, null);
        CaseStory none = replied().calledBack("2025-10-15T10:00", true, Solved.YES, Fault.POLICY);
        CaseStory unanswered = running("HS-A").calledBack("2025-10-15T10:00", false, Solved.NO, Fault.UNIT);
        unanswered.awaitHeard();

        assertThat(clues(both)).singleElement().satisfies(clue -> {
            assertThat(clue.kind()).isEqualTo(ClueKind.CONTRADICTED);
            assertThat(clue.unit()).hasToString("HS-A");
            assertThat(clue.evidence()).isEqualTo("第 1 轮：答复称已联系诉求人，回访时诉求人称未曾联系；答复称已解决，回访时诉求人称未解决。");
        });
        assertThat(clues(contact)).singleElement().satisfies(clue -> assertThat(clue.evidence())
                .isEqualTo("第 1 轮：答复称已联系诉求人，回访时诉求人称未曾联系。"));
        assertThat(clues(none)).isEmpty();
        assertThat(clues(unanswered)).isEmpty();
    }

    @Test
    void aReplyOfAnEarlierRoundContradictsNothing() {
        CaseStory story = replied();
        story.redone("2025-10-16T09:00", "HS-B")
                .calledBack("2025-10-17T10:00", false, Solved.NO, Fault.UNIT)
                .awaitHeard();

        assertThat(clues(story)).isEmpty();
        assertThat(EventLog.shared().of(story.caseId, CallbackCompleted.class)).hasSize(1);
    }

    /** Due on Friday, 17 October, 17:30; two working days later is Tuesday 17:30. */
    @Test
    void anOrderOverdueWithoutAReplyForTwoWorkingDaysIsFoundOnce() {
        CaseStory story = running("HS-A");
        CaseStory replied = running("HS-A").replied("2025-10-14T10:00", 1).awaitHeard();
        clock.set("2025-10-21T17:29");
        scan();
        story.awaitHeard();
        assertThat(clues(story)).isEmpty();

        clock.set("2025-10-21T17:30");
        scan();
        scan();
        clock.set("2025-11-22T09:00");
        scan();
        story.awaitHeard();

        assertThat(clues(story)).singleElement().satisfies(clue -> {
            assertThat(clue.kind()).isEqualTo(ClueKind.OVERDUE_UNANSWERED);
            assertThat(clue.evidence()).contains("逾 2 个工作日仍未回复");
        });
        assertThat(clues(replied)).isEmpty();
        as(Role.ANALYST)
                .get("/api/v1/clues?kind=OVERDUE_UNANSWERED&caseId=" + story.caseId)
                .then()
                .statusCode(200);
    }

    private void scan() {
        Poll.until(() -> findUnanswered.find() == 0);
    }

    private static CaseStory replied() {
        return running("HS-A")
                .signed("2025-10-13T09:30")
                .replied("2025-10-14T10:00", 1)
                .approved("2025-10-14T11:00")
                .closed("2025-10-14T12:00");
    }

    private static CaseStory running(String unit) {
        return CaseStory.filed("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", unit)
                .awaitClocks(1);
    }

    private static List<ClueFound> clues(CaseStory story) {
        return EventLog.shared().of(story.caseId, ClueFound.class);
    }
}
