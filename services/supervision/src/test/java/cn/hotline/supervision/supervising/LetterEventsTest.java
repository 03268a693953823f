package cn.hotline.supervision.supervising;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.LetterOpened;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LetterEventsTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void set() {
        clock.set("2025-09-30T16:00");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theProcessAsksForALetterAndGetsOneHoweverOftenItAsks() {
        CaseStory story = running().supervisionRequested("2025-09-30T16:00").supervisionRequested("2025-09-30T16:01");
        story.awaitHeard();

        LetterOpened letter = EventLog.shared().await(story.caseId, LetterOpened.class);
        assertThat(letter.cause()).isEqualTo(LetterCause.DISSATISFIED);
        assertThat(letter.level()).isEqualTo(LetterLevel.MAJOR);
        assertThat(letter.unit()).hasToString("HS-LET");
        assertThat(letter.dueAt()).as("2 working days").isEqualTo(at("2025-10-10T16:00"));
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).hasSize(1);
    }

    @Test
    void archivingWithdrawsLettersByHandButNotTheOneTheProcessAskedFor() {
        CaseStory story = running().supervisionRequested("2025-09-30T16:00").awaitHeard();
        manualLetter(story).statusCode(201);
        story.archived("2025-09-30T16:10").awaitHeard();

        as(Role.SUPERVISOR)
                .get("/api/v1/letters?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body(
                        "items.collect { it.cause + ' ' + it.status }",
                        containsInAnyOrder("DISSATISFIED OPEN", "MANUAL CANCELLED"));
        manualLetter(story).statusCode(409).body("code", is("case-over"));
    }

    private static io.restassured.response.ValidatableResponse manualLetter(CaseStory story) {
        return as(Role.SUPERVISOR)
                .body("{\"caseId\":\"" + story.caseId + "\",\"level\":\"MAJOR\",\"demand\":\"请书面答复\"}")
                .post("/api/v1/letters")
                .then();
    }

    private static CaseStory running() {
        return CaseStory.filed("2025-09-30T15:00")
                .dispatched("2025-09-30T15:10", "HS-LET")
                .awaitClocks(1);
    }
}
