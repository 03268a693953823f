package cn.hotline.supervision.keywatching;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.hotline.events.KeyWatched;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 重点关注. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class KeyWatchTest {
    @Test
    void aCaseInAClassIsWatchedOnceAndEachUnitThatGetsItIsTold() {
        CaseStory story = tagged("WATCH_GAS");
        KeyWatched first = EventLog.shared().await(story.caseId, KeyWatched.class);
        assertThat(first.unit()).isNull();
        assertThat(first.className()).isEqualTo("燃气安全");

        story.changed("2025-10-13T09:05", DemandType.COMPLAINT, Urgency.NORMAL, "WATCH_GAS")
                .dispatched("2025-10-13T09:10", "HS-KW1")
                .returned("2025-10-13T10:00")
                .dispatched("2025-10-13T10:10", "HS-KW2")
                .redone("2025-10-14T10:10", "HS-KW2")
                .transferred("2025-10-14T11:00", "HS-KW3")
                .awaitHeard();

        assertThat(watched(story))
                .extracting(each -> each.watchClass() + " " + each.unit())
                .containsExactly("WATCH_GAS null", "WATCH_GAS HS-KW1", "WATCH_GAS HS-KW2", "WATCH_GAS HS-KW3");
        assertThat(watched(story).get(1).demand()).isEqualTo("立即到现场处置");
    }

    @Test
    void aCaseThatComesIntoAFurtherClassLaterIsToldToTheUnitThatHasIt() {
        CaseStory story = tagged("WATCH_GAS")
                .dispatched("2025-10-13T09:10", "HS-KW1")
                .changed("2025-10-13T09:15", DemandType.COMPLAINT, Urgency.NORMAL, "WATCH_GAS", "WATCH_FIRE")
                .awaitHeard();

        assertThat(watched(story))
                .extracting(each -> each.watchClass() + " " + each.unit())
                .containsExactly("WATCH_GAS null", "WATCH_GAS HS-KW1", "WATCH_FIRE HS-KW1");
    }

    @Test
    void anOrdinaryCaseIsNotWatchedUnlessAPersonPutsItIn() {
        CaseStory story = CaseStory.filed("2025-10-13T09:00")
                .dispatched("2025-10-13T09:10", "HS-KW4")
                .awaitHeard();
        assertThat(watched(story)).isEmpty();

        byHand(story, "NO_SUCH").statusCode(422).body("code", is("unknown-watch-class"));
        byHand(story, "WATCH_WAGES")
                .statusCode(201)
                .body("byHand", contains("WATCH_WAGES"))
                .body("unit", is("HS-KW4"));
        byHand(story, "WATCH_WAGES").statusCode(409).body("code", is("already-watched"));
        byHand(new CaseStory(), "WATCH_WAGES").statusCode(404);

        assertThat(EventLog.shared().await(story.caseId, KeyWatched.class).unit())
                .hasToString("HS-KW4");
        assertThat(watched(story)).hasSize(1);
    }

    @Test
    void aUnitSeesItsOwnAndTheCentreAllByClass() {
        CaseStory mine = tagged("WATCH_OUTAGE").dispatched("2025-10-13T09:10", "HS-KW5");
        CaseStory others = tagged("WATCH_OUTAGE")
                .dispatched("2025-10-13T09:10", "HS-KW6")
                .archived("2025-10-13T16:00")
                .awaitHeard();

        handlerOf("HS-KW5")
                .get("/api/v1/key-watches?watchClass=WATCH_OUTAGE")
                .then()
                .statusCode(200)
                .body("items.caseNo", contains(mine.caseNo.value()));
        as(Role.ANALYST)
                .get("/api/v1/key-watches?watchClass=WATCH_OUTAGE&limit=500")
                .then()
                .statusCode(200)
                .body("items.caseNo", hasItem(others.caseNo.value()));
        as(Role.ANALYST)
                .get("/api/v1/key-watches?watchClass=WATCH_OUTAGE&unfinished=true&limit=500")
                .then()
                .body("items.caseNo", hasItem(mine.caseNo.value()))
                .body("items.caseNo", not(hasItem(others.caseNo.value())));
        handlerOf("HS-KW6")
                .get("/api/v1/key-watch-summaries?from=2025-10-13&to=2025-10-13")
                .then()
                .statusCode(200)
                .body("watchClass", contains("WATCH_OUTAGE"))
                .body("name", contains("停水停电"))
                .body("cases", contains(1))
                .body("unfinished", contains(0));
    }

    @Test
    void thereAreFourteenClassesByDefault() {
        as(Role.HANDLER).get("/api/v1/watch-classes").then().statusCode(200).body("", hasSize(14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "DISPATCHER", "HANDLER", "ANALYST"})
    void onlySupervisorsAndLeadersPutACaseInByHand(Role role) {
        as(role).body(Map.of("caseId", new CaseStory().caseId.toString(), "watchClass", "WATCH_GAS"))
                .post("/api/v1/key-watches")
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
    }

    private static CaseStory tagged(String tag) {
        return new CaseStory().file("2025-10-13T09:00", DemandType.COMPLAINT, Urgency.NORMAL, tag);
    }

    private static ValidatableResponse byHand(CaseStory story, String watchClass) {
        return as(Role.SUPERVISOR)
                .body(Map.of("caseId", story.caseId.toString(), "watchClass", watchClass))
                .post("/api/v1/key-watches")
                .then();
    }

    private static List<KeyWatched> watched(CaseStory story) {
        return EventLog.shared().of(story.caseId, KeyWatched.class);
    }
}
