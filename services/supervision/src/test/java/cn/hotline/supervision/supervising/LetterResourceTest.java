package cn.hotline.supervision.supervising;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LetterResourceTest {
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ORDINARY, 2025-10-11T16:00", "MAJOR, 2025-10-10T16:00", "SPECIAL, 2025-10-09T16:00"})
    void theLevelDecidesTheDeadline(String level, String due) {
        CaseStory story = running("HS-LET");
        open(story, level, null)
                .statusCode(201)
                .body("status", is("OPEN"))
                .body("version", is(0))
                .body("unit", is("HS-LET"))
                .body("letterNo", matchesPattern("DB20250930-\\d{6}"));

        LetterOpened opened = EventLog.shared().await(story.caseId, LetterOpened.class);
        assertThat(opened.dueAt()).isEqualTo(at(due));
        assertThat(opened.demand()).isEqualTo("请书面答复");
    }

    @Test
    void theUnitAnswersItsLetterInTimeOnce() {
        CaseStory story = running("HS-LET");
        String id = open(story, "SPECIAL", null).extract().path("id");
        clock.set("2025-10-09T16:00:30");

        answer("HS-LET", id, "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", is("ANSWERED"))
                .body("inTime", is(true))
                .body("version", is(1));
        answer("HS-LET", id, "\"1\"").statusCode(409).body("code", is("letter-not-open"));

        LetterAnswered answered = EventLog.shared().await(story.caseId, LetterAnswered.class);
        assertThat(answered.inTime()).isTrue();
        assertThat(answered.unit()).hasToString("HS-LET");
    }

    @Test
    void anAnswerAfterTheDeadlineIsLate() {
        String id = open(running("HS-LET"), "SPECIAL", null).extract().path("id");
        clock.set("2025-10-09T16:01");

        answer("HS-LET", id, "\"0\"").statusCode(200).body("inTime", is(false));
    }

    @Test
    void noOneElseAnswersAndNotWithoutTheVersionRead() {
        CaseStory story = running("HS-LET");
        String id = open(story, "MAJOR", null).extract().path("id");

        answer("HS-OTHER", id, "\"0\"").statusCode(403).body("code", is("other-unit"));
        answer("HS-LET", id, "\"7\"").statusCode(412).body("code", is("changed-meanwhile"));
        answer("HS-LET", id, "").statusCode(428).body("code", is("if-match-required"));
        answer("HS-LET", "0193a1c6-7f00-7000-8000-000000000000", "\"0\"").statusCode(404);
        as(Role.SUPERVISOR)
                .header("If-Match", "\"0\"")
                .body("{\"answer\":\"代答\"}")
                .post("/api/v1/letters/" + id + "/answers")
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
        handlerOf("HS-OTHER")
                .get("/api/v1/letters/" + id)
                .then()
                .statusCode(403)
                .body("code", is("other-unit"));

        as(Role.SUPERVISOR)
                .get("/api/v1/letters/" + id)
                .then()
                .body("status", is("OPEN"))
                .header("ETag", "\"0\"");
        assertThat(EventLog.shared().of(story.caseId, LetterAnswered.class)).isEmpty();
    }

    @Test
    void aCaseHasOneOpenLetterOfACause() {
        CaseStory story = running("HS-LET");
        open(story, "MAJOR", null).statusCode(201);
        open(story, "SPECIAL", null).statusCode(409).body("code", is("letter-already-open"));

        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).hasSize(1);
    }

    @Test
    void aLetterGoesToAnyKnownUnitAndToNoUnknownOne() {
        CaseStory story = CaseStory.filed("2025-09-30T15:00").awaitHeard();
        open(story, "MAJOR", null).statusCode(409).body("code", is("no-unit-to-supervise"));
        open(story, "MAJOR", "HS-NEW").statusCode(422).body("code", is("unknown-unit"));
        UnitCode unit = new UnitCode("HS-NEW");
        EventLog.shared()
                .publish(new UnitChanged(unit, "新单位", "DEPARTMENT", null, List.of(unit, new UnitCode("HS")), true));

        Poll.until(() -> open(story, "MAJOR", "HS-NEW").extract().statusCode() == 201);

        handlerOf("HS")
                .get("/api/v1/letters?status=OPEN&unit=HS-NEW")
                .then()
                .statusCode(200)
                .body("items.unitName", everyItem(is("新单位")))
                .body("items.caseNo", hasItem(story.caseNo.value()));
    }

    @Test
    void aUnitSeesOnlyItsOwnLetters() {
        CaseStory mine = running("HS-MINE");
        CaseStory others = running("HS-OTHER");
        open(mine, "MAJOR", null).statusCode(201);
        open(others, "MAJOR", null).statusCode(201);

        handlerOf("HS-MINE")
                .get("/api/v1/letters?status=OPEN")
                .then()
                .statusCode(200)
                .body("items.caseNo", hasItem(mine.caseNo.value()))
                .body("items.caseNo", not(hasItem(others.caseNo.value())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                            | malformed-json",
                "{\"caseId\":\"%s\",\"level\":\"HUGE\",\"demand\":\"x\"} | malformed-json",
                "{\"caseId\":\"%s\",\"level\":\"MAJOR\"}       | invalid-request",
                "{\"caseId\":\"%s\",\"demand\":\"x\"}          | invalid-request"
            })
    void wrongLettersAreRefused(String body, String code) {
        CaseStory story = running("HS-LET");
        as(Role.SUPERVISOR)
                .body(body.replace("%s", story.caseId.toString()))
                .post("/api/v1/letters")
                .then()
                .statusCode(400)
                .body("code", is(code));

        assertThat(EventLog.shared().of(story.caseId, LetterOpened.class)).isEmpty();
    }

    private static CaseStory running(String unit) {
        return CaseStory.filed("2025-09-30T15:00")
                .dispatched("2025-09-30T15:10", unit)
                .awaitClocks(1);
    }

    private static ValidatableResponse open(CaseStory story, String level, String unit) {
        String toUnit = unit == null ? "" : ",\"unit\":\"" + unit + "\"";
        return as(Role.SUPERVISOR)
                .body("{\"caseId\":\"" + story.caseId + "\",\"level\":\"" + level + "\",\"demand\":\"请书面答复\"" + toUnit
                        + "}")
                .post("/api/v1/letters")
                .then();
    }

    private static ValidatableResponse answer(String unit, String id, String version) {
        return handlerOf(unit)
                .header("If-Match", version)
                .body("{\"answer\":\"已整改\"}")
                .post("/api/v1/letters/" + id + "/answers")
                .then();
    }
}
