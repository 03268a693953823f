package cn.hotline.supervision.supervising;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.supervising.LetterDesk.LETTERS;
import static cn.hotline.supervision.supervising.LetterDesk.answer;
import static cn.hotline.supervision.supervising.LetterDesk.cancel;
import static cn.hotline.supervision.supervising.LetterDesk.opened;
import static cn.hotline.supervision.supervising.LetterDesk.review;
import static cn.hotline.supervision.supervising.LetterDesk.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 督办答复审核, 销号 and 撤销. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReviewAnswerTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void onTheEveOfNationalDay() {
        clock.set("2025-09-30T16:00");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void anAcceptedAnswerClosesTheLetter() {
        CaseStory story = running("HS-REV");
        String id = opened(story, "SPECIAL");
        answer("HS-REV", id, 0).statusCode(200);

        review(id, 1, "ACCEPTED")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("CLOSED"))
                .body("inTime", is(true))
                .body("verdict", is("ACCEPTED"))
                .body("reviewedBy", is("测试督办员"));

        LetterReviewed told = EventLog.shared().await(story.caseId, LetterReviewed.class);
        assertThat(told.verdict()).isEqualTo(LetterVerdict.ACCEPTED);
        assertThat(told.cause()).isEqualTo(LetterCause.MANUAL);
        assertThat(told.unit()).hasToString("HS-REV");
        assertThat(told.opinion()).as("phone numbers do not get into events").isEqualTo("见 [电话]");
    }

    @Test
    void aReturnedAnswerIsKeptTheDueTimeStaysAndTheAcceptedOneIsJudged() {
        CaseStory story = running("HS-REV");
        String id = opened(story, "SPECIAL");
        answer("HS-REV", id, 0).statusCode(200).body("inTime", is(true));
        review(id, 1, "RETURNED")
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("dueAt", is(at("2025-10-09T16:00").toString()))
                .body("answer", nullValue())
                .body("inTime", nullValue())
                .body("returns", is(1));

        clock.set("2025-10-09T16:01");
        answer("HS-REV", id, 2).statusCode(200).body("inTime", is(false)).body("verdict", nullValue());
        review(id, 3, "ACCEPTED").statusCode(200).body("inTime", is(false)).body("returns", is(1));

        as(Role.ANALYST)
                .get(LETTERS + id + "/answers")
                .then()
                .statusCode(200)
                .body("inTime", contains(true))
                .body("answer", contains("已整改，电话 [电话]"))
                .body("returnedBy", contains("测试督办员"));
        EventLog.shared().await(story.caseId, LetterAnswered.class, 2);
        LetterReviewed returned = EventLog.shared().await(story.caseId, LetterReviewed.class);
        assertThat(returned.verdict()).isEqualTo(LetterVerdict.RETURNED);
        assertThat(returned.dueAt()).isEqualTo(at("2025-10-09T16:00"));
    }

    @Test
    void nobodyOfTheUnitJudgesItsAnswerNorWithdrawsItsLetter() {
        CaseStory story = running("HS-REV");
        String id = opened(story, "SPECIAL");
        answer("HS-REV", id, 0).statusCode(200);

        for (String unit : new String[] {"HS-REV", "HS"}) {
            String insider = Tokens.of("insider", "双岗人员", Set.of(Role.SUPERVISOR_ID, Role.HANDLER_ID), unit);
            LetterDesk.post(Api.as(insider), id, "reviews", 1, Map.of("verdict", "ACCEPTED", "opinion", "好"))
                    .statusCode(403)
                    .body("code", is("own-matter"));
            LetterDesk.post(Api.as(insider), id, "cancellations", 1, Map.of("reason", "好"))
                    .statusCode(403)
                    .body("code", is("own-matter"));
        }
        as(Role.SUPERVISOR).get(LETTERS + id).then().body("status", is("ANSWERED"));
    }

    @Test
    void aSupervisorWithdrawsALetterWithAReason() {
        CaseStory story = running("HS-REV");
        String id = opened(story, "SPECIAL");

        cancel(id, 0).statusCode(200).body("status", is("CANCELLED")).body("cancelReason", is("督办对象有误"));
        cancel(id, 1).statusCode(409).body("code", is("letter-not-open"));
        LetterDesk.post(as(Role.SUPERVISOR), id, "cancellations", 1, Map.of("reason", " "))
                .statusCode(400);

        assertThat(EventLog.shared().await(story.caseId, LetterCancelled.class).letterId())
                .hasToString(id);
    }

    @Test
    void theDueTimeIsExplainedToTheMinute() {
        String id = opened(running("HS-REV"), "SPECIAL");

        as(Role.ANALYST)
                .get(LETTERS + id + "/clock")
                .then()
                .statusCode(200)
                .body("limit", is("1wd"))
                .body("dueAt", is(at("2025-10-09T16:00").toString()))
                .body("segments.collect { it.minutes }.sum()", is(420))
                .body("sentences", hasItem("答复期限：2025-10-09 16:00；退回重新答复不改变期限。"))
                .body("sentences", hasItem("现待答复。"));
    }

    @Test
    void lettersAfterTheirDueMinuteAreListedAndCounted() {
        CaseStory late = running("HS-LATE");
        CaseStory fine = running("HS-LATE");
        opened(late, "SPECIAL");
        opened(fine, "ORDINARY");
        clock.set("2025-10-09T16:00:59");
        overdue().body("items", hasSize(0));

        clock.set("2025-10-09T16:01");
        overdue()
                .body("items.caseNo", contains(late.caseNo.value()))
                .body("items.caseNo", not(hasItem(fine.caseNo.value())))
                .body("items.overdue", contains(true));
        cn.hotline.supervision.SupervisionTest.handlerOf("HS-LATE")
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("openLetters", is(2))
                .body("overdueLetters", is(1))
                .body("answeredLetters", is(0));
    }

    private static io.restassured.response.ValidatableResponse overdue() {
        return as(Role.SUPERVISOR)
                .get("/api/v1/letters?overdue=true&unit=HS-LATE")
                .then()
                .statusCode(200);
    }
}
