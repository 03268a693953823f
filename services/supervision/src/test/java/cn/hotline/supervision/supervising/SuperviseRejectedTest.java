package cn.hotline.supervision.supervising;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import cn.hotline.events.LetterOpened;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 多次驳回重办. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SuperviseRejectedTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void set() {
        clock.set("2025-10-16T10:00");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theThirdRejectionOfACaseOpensALetterOnceInWhateverRound() {
        CaseStory story = running()
                .replied("2025-10-13T10:00", 1)
                .rejected("2025-10-13T11:00")
                .replied("2025-10-13T15:00", 2)
                .rejected("2025-10-13T16:00")
                .awaitHeard();
        assertThat(letters(story)).isEmpty();

        story.replied("2025-10-14T09:00", 3)
                .approved("2025-10-14T10:00")
                .closed("2025-10-14T11:00")
                .redone("2025-10-15T09:00", "HS-ZJ")
                .replied("2025-10-15T10:00", 1)
                .rejected("2025-10-16T10:00")
                .replied("2025-10-16T11:00", 2)
                .rejected("2025-10-16T12:00")
                .awaitHeard();

        assertThat(letters(story)).singleElement().satisfies(letter -> {
            assertThat(letter.cause()).isEqualTo(LetterCause.REJECTED);
            assertThat(letter.level()).isEqualTo(LetterLevel.MAJOR);
            assertThat(letter.unit()).hasToString("HS-ZJ");
            assertThat(letter.dueAt()).as("2 working days").isEqualTo(at("2025-10-20T10:00"));
            assertThat(letter.demand()).contains("已 3 次被审核驳回");
        });
    }

    @Test
    void whatThePatrollerFoundNotPutRightDoesNotCount() {
        CaseStory story = running().rejected("2025-10-13T11:00").rejected("2025-10-13T12:00");
        story.tell(
                        "2025-10-13T16:00",
                        new ReviewRejected(
                                story.caseId,
                                story.caseNo,
                                ReviewId.next(),
                                story.order(),
                                new UnitCode("HS-CG"),
                                1,
                                List.of(RejectionReason.TOO_SHORT),
                                "未修复",
                                ReviewKind.VERIFICATION))
                .awaitHeard();

        assertThat(letters(story)).isEmpty();
    }

    @Test
    void aRejectionThatOvertakesAWithdrawalOpensNone() {
        CaseStory story = running()
                .rejected("2025-10-13T11:00")
                .rejected("2025-10-13T12:00")
                .withdrawn("2025-10-13T15:00")
                .rejected("2025-10-13T16:00")
                .awaitHeard();

        assertThat(letters(story)).isEmpty();
    }

    @Test
    void archivingWithdrawsIt() {
        CaseStory story = running()
                .rejected("2025-10-13T11:00")
                .rejected("2025-10-13T12:00")
                .rejected("2025-10-13T15:00")
                .archived("2025-10-13T16:00")
                .awaitHeard();

        as(Role.SUPERVISOR)
                .get("/api/v1/letters?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items.collect { it.cause + ' ' + it.status }", contains("REJECTED CANCELLED"));
    }

    private static List<LetterOpened> letters(CaseStory story) {
        return EventLog.shared().of(story.caseId, LetterOpened.class);
    }

    private static CaseStory running() {
        return CaseStory.filed("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", "HS-CG")
                .signed("2025-10-13T09:30")
                .awaitClocks(1);
    }
}
