package cn.hotline.supervision.supervising;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.supervising.LetterDesk.answer;
import static cn.hotline.supervision.supervising.LetterDesk.cancel;
import static cn.hotline.supervision.supervising.LetterDesk.open;
import static cn.hotline.supervision.supervising.LetterDesk.review;
import static cn.hotline.supervision.supervising.LetterDesk.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 自动督办: by rule, and how the process's wait holds beside it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SuperviseByRuleTest {
    @Test
    void aLeadersMarkOpensALetterOnceAUnitHasTheCase() {
        CaseStory story = new CaseStory()
                .file("2025-10-13T09:00", DemandType.COMPLAINT, Urgency.NORMAL, "LEADER_MARK")
                .awaitHeard();
        assertThat(letters(story)).isEmpty();

        story.dispatched("2025-10-13T09:10", "HS-LD");
        LetterOpened letter = EventLog.shared().await(story.caseId, LetterOpened.class);
        assertThat(letter.cause()).isEqualTo(LetterCause.LEADER);
        assertThat(letter.level()).isEqualTo(LetterLevel.SPECIAL);
        assertThat(letter.unit()).hasToString("HS-LD");

        story.returned("2025-10-13T10:00")
                .dispatched("2025-10-13T10:10", "HS-OTHER")
                .changed("2025-10-13T10:20", DemandType.COMPLAINT, Urgency.NORMAL, "LEADER_MARK")
                .awaitHeard();
        assertThat(letters(story)).as("once").hasSize(1);
    }

    @Test
    void aMarkThatComesLaterGoesToTheUnitThatHasTheCaseAtOnce() {
        CaseStory story =
                running("HS-LD").changed("2025-10-13T10:20", DemandType.COMPLAINT, Urgency.NORMAL, "LEADER_MARK");

        assertThat(EventLog.shared().await(story.caseId, LetterOpened.class).cause())
                .isEqualTo(LetterCause.LEADER);
    }

    @Test
    void theThirdTellingOfAMatterOpensALetterAndTheSecondDoesNot() {
        CaseStory second = flagged(2).dispatched("2025-10-13T09:10", "HS-REP");
        CaseStory third = flagged(3).dispatched("2025-10-13T09:10", "HS-REP");

        LetterOpened letter = EventLog.shared().await(third.caseId, LetterOpened.class);
        third.awaitHeard();
        assertThat(letter.cause()).isEqualTo(LetterCause.REPEATED);
        assertThat(letter.demand()).contains("已重复反映 3 次");
        assertThat(letters(second)).isEmpty();
    }

    @Test
    void theSecondDissatisfactionThatLiesWithTheUnitOpensALetter() {
        CaseStory story = dissatisfied(running("HS-DIS"), Fault.UNIT);
        dissatisfied(dissatisfied(story, Fault.POLICY), null).awaitHeard();
        assertThat(letters(story)).isEmpty();

        dissatisfied(story, Fault.UNIT);
        LetterOpened letter = EventLog.shared().await(story.caseId, LetterOpened.class);
        assertThat(letter.cause()).isEqualTo(LetterCause.DISSATISFIED);
        assertThat(letter.level()).isEqualTo(LetterLevel.MAJOR);
    }

    @Test
    void theProcessWaitsForTheLetterThatIsThereAndThatOneIsNotWithdrawn() {
        CaseStory story = dissatisfied(dissatisfied(running("HS-DIS"), Fault.UNIT), Fault.UNIT)
                .supervisionRequested("2025-10-13T16:00")
                .awaitHeard();
        String id = EventLog.shared()
                .await(story.caseId, LetterOpened.class)
                .letterId()
                .toString();
        assertThat(letters(story)).hasSize(1);

        cancel(id, 1).statusCode(409).body("code", is("letter-awaited"));
        answer("HS-DIS", id, 1).statusCode(200).body("awaited", is(true));
        review(id, 2, "RETURNED").statusCode(200).body("status", is("OPEN"));
        answer("HS-DIS", id, 3).statusCode(200);
        review(id, 4, "ACCEPTED").statusCode(200);
        LetterReviewed accepted = EventLog.shared().await(story.caseId, LetterReviewed.class, 2);
        assertThat(accepted.cause()).isEqualTo(LetterCause.DISSATISFIED);
    }

    @Test
    void theProcessGetsAnotherLetterWhenTheEarlierOneIsClosed() {
        CaseStory story = dissatisfied(dissatisfied(running("HS-DIS"), Fault.UNIT), Fault.UNIT);
        String id = EventLog.shared()
                .await(story.caseId, LetterOpened.class)
                .letterId()
                .toString();
        answer("HS-DIS", id, 0).statusCode(200);
        review(id, 1, "ACCEPTED").statusCode(200);

        story.supervisionRequested("2025-10-13T16:00");

        EventLog.shared().await(story.caseId, LetterOpened.class, 2);
    }

    @Test
    void archivingWithdrawsWhatNobodyWaitsForAndTellsSo() {
        CaseStory story = new CaseStory()
                .file("2025-10-13T09:00", DemandType.COMPLAINT, Urgency.NORMAL, "LEADER_MARK")
                .dispatched("2025-10-13T09:10", "HS-LD")
                .archived("2025-10-13T16:00");

        assertThat(EventLog.shared().await(story.caseId, LetterCancelled.class).cause())
                .isEqualTo(LetterCause.LEADER);
    }

    @Test
    void aTypicalCaseIsSupervisedByHandAndARulesCauseIsNot() {
        CaseStory story = running("HS-TYP");

        open(story, "MAJOR", "TYPICAL").statusCode(201).body("cause", is("TYPICAL"));
        open(story, "MAJOR", "MANUAL").statusCode(201);
        open(story, "MAJOR", "TYPICAL").statusCode(409).body("code", is("letter-already-open"));
        open(story, "MAJOR", "OVERDUE").statusCode(422).body("code", is("letter-by-rule"));
        as(Role.SUPERVISOR)
                .get("/api/v1/letters?cause=TYPICAL&caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items.size()", is(1));
    }

    private static CaseStory flagged(int times) {
        CaseStory story = CaseStory.filed("2025-10-13T09:00");
        return story.tell(
                "2025-10-13T09:05", new RepeatFlagged(story.caseId, story.caseNo, times, List.of(story.caseNo)));
    }

    /** @param fault null: the citizen is satisfied */
    private static CaseStory dissatisfied(CaseStory story, Fault fault) {
        return story.calledBack("2025-10-13T15:00", true, Solved.YES, fault);
    }

    private static List<LetterOpened> letters(CaseStory story) {
        return EventLog.shared().of(story.caseId, LetterOpened.class);
    }
}
