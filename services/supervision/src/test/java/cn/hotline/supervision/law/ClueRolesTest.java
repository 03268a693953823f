package cn.hotline.supervision.law;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.ClueFound;
import cn.hotline.events.ClueSettled;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.AtOnce;
import cn.hotline.supervision.CaseStory;
import cn.hotline.supervision.cluing.ClueStatus;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every status of a clue × every act on it over REST × everybody. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClueRolesTest {
    private static final Map<String, Object> FINDING = Map.of("upheld", true, "conclusion", "属实，电 13912345678");
    private static final Who SUPERVISOR = Who.all().stream()
            .filter(who -> who.role() == Role.SUPERVISOR && !who.ofTheUnit())
            .findFirst()
            .orElseThrow();

    @ParameterizedTest(name = "{0}")
    @EnumSource(ClueStatus.class)
    void claimedThenSettledByASupervisorOfNoPartyAndByNobodyElse(ClueStatus status) {
        String path = in(status);
        long version = status.ordinal();
        Map<String, String> claims = Who.each(who -> law(who, status == ClueStatus.FOUND));
        Map<String, String> settlements = Who.each(who -> law(who, status == ClueStatus.CLAIMED));

        assertThat(Who.each(who -> claims.get(who.name()).equals(Answer.DONE)
                        ? Answer.DONE
                        : Answer.to(who, path + "/claims", version, Map.of()).said()))
                .as(status + " × claim")
                .isEqualTo(claims);
        assertThat(Who.each(who -> settlements.get(who.name()).equals(Answer.DONE)
                        ? Answer.DONE
                        : Answer.to(who, path + "/settlements", version, FINDING)
                                .said()))
                .as(status + " × settle")
                .isEqualTo(settlements);
        as(Role.ANALYST).get(path).then().statusCode(200).body("status", is(status.name()));
    }

    @Test
    void aSettledClueTellsItsFindingAndAClaimIsOnePersons() {
        CaseStory story = buckPassing();
        String path = path(story);
        assertThat(AtOnce.statuses(
                        () -> as(Role.SUPERVISOR).header("If-Match", "\"0\"").post(path + "/claims"),
                        () -> as(Role.SUPERVISOR).header("If-Match", "\"0\"").post(path + "/claims")))
                .containsOnlyOnce(200)
                .containsAnyOf(409, 412);
        as(Role.SUPERVISOR).body(FINDING).post(path + "/settlements").then().statusCode(428);
        as(Role.SUPERVISOR)
                .header("If-Match", "\"1\"")
                .body(FINDING)
                .post(path + "/settlements")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("upheld", is(true))
                .body("conclusion", is("属实，电 [电话]"));

        ClueSettled told = EventLog.shared().await(story.caseId, ClueSettled.class);
        assertThat(told.upheld()).isTrue();
        assertThat(told.conclusion()).isEqualTo("属实，电 [电话]");
        as(Role.CENTRE_LEADER)
                .get("/api/v1/clues?upheld=true&kind=BUCK_PASSING&status=SETTLED&limit=1&caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("next", nullValue());
    }

    @Test
    void unitsSeeNoClues() {
        handlerOf(Who.UNIT).get("/api/v1/clues").then().statusCode(403);
        handlerOf(Who.UNIT).get(path(buckPassing())).then().statusCode(403).body("code", is("forbidden"));
        as(Role.AGENT).get("/api/v1/clues").then().statusCode(403);
        as(Role.ANALYST).get("/api/v1/clues?kind=RED").then().statusCode(400);
    }

    private static String law(Who who, boolean now) {
        if (who.role() == null) {
            return "401 unauthenticated";
        }
        if (who.role() != Role.SUPERVISOR) {
            return "403 forbidden";
        }
        if (who.ofTheUnit()) {
            return "403 own-matter";
        }
        return now ? Answer.DONE : "409 clue-status";
    }

    private static String in(ClueStatus status) {
        String path = path(buckPassing());
        if (status != ClueStatus.FOUND) {
            Answer.to(SUPERVISOR, path + "/claims", 0, Map.of());
        }
        if (status == ClueStatus.SETTLED) {
            Answer.to(SUPERVISOR, path + "/settlements", 1, FINDING);
        }
        return path;
    }

    private static CaseStory buckPassing() {
        return CaseStory.filed("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", Who.UNIT)
                .awaitClocks(1)
                .returnRefused("2025-10-13T10:00")
                .returnRefused("2025-10-13T11:00");
    }

    private static String path(CaseStory story) {
        return "/api/v1/clues/"
                + EventLog.shared().await(story.caseId, ClueFound.class).clueId();
    }
}
