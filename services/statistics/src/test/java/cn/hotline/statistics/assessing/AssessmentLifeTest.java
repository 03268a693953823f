package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A month from its computing to its publication, with what may go wrong on the way. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AssessmentLifeTest {
    private static final String DAY = "2025-03-10";
    private static final String OURS = Tokens.handler("KHA");
    private static final String THEIRS = Tokens.handler("KHB");

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void time_goes_on() {
        clock.release();
    }

    @Test
    void a_month_is_computed_publicized_objected_to_recalculated_published_and_stays() {
        clock.set("2025-04-02T09:00");
        Story late = handled("KHA", false, true);
        Story disputed = handled("KHA", true, false);
        List<Story> ours = List.of(late, disputed, handled("KHA", true, true), handled("KHA", true, true));
        Story theirsLate = handled("KHB", false, true);
        List<Story> theirs = List.of(theirsLate, handled("KHB", true, true));
        Desk.units(database, "KHA", "KHB", "KHC", "KHD");
        Desk.tell(List.of(handled("KHC", true, true)), "2025-03", "KHC", 1);
        Desk.tell(theirs, "2025-03", "KHB", 2);
        Desk.tell(ours, "2025-03", "KHA", 4);
        Desk.activeScheme(Desk.scheme("LIFE", "2025-01", "[\"KHA\", \"KHB\", \"KHC\", \"KHD\"]"));

        JsonPath draft = Desk.assessed("LIFE", "2025-03");
        String id = draft.getString("assessmentId");
        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        assertThat(draft.getInt("progress.unitsDone")).isEqualTo(4);
        assertThat(draft.getInt("progress.indicatorsRead")).isEqualTo(3);
        // KHA: 3/4 satisfied = 37.50, 3/4 in time = 37.50, one late −0.50, three solved +0.30
        // KHB: 2/2 = 50, 1/2 = 25, −0.50, two solved +0.20; KHC has one satisfaction of two wanted; KHD nothing
        assertThat(Desk.ranking(id))
                .containsExactly("KHA 74.8 1 合格", "KHB 74.7 2 合格", "KHC BELOW_MINIMUM", "KHD NO_CASES");
        Api.as(OURS).get("/api/v1/assessments/" + id).then().statusCode(404);
        Desk.object(OURS, id, "TIME", late).statusCode(409).body("code", equalTo("assessment-status-conflict"));
        Desk.act(Desk.LEADER, "assessments/" + id + "/publications", draft.getLong("version"))
                .statusCode(409);

        long version = Desk.act(Desk.HEAD, "assessments/" + id + "/publicizings", draft.getLong("version"))
                .statusCode(200)
                .body("status", equalTo("PUBLICIZED"))
                .body("windowUntil", equalTo("2025-04-05T16:00:00Z"))
                .extract()
                .jsonPath()
                .getLong("version");
        unitsSeeTheRankingAndTheirOwnScoresOnly(id);

        Desk.object(OURS, id, "TIME", theirsLate).statusCode(422).body("code", equalTo("objection-case-not-counted"));
        Desk.object(OURS, id, "NONE", late).statusCode(404);
        Desk.post(
                        OURS,
                        "assessments/" + id + "/objections",
                        Map.of(
                                "unit",
                                "KHB",
                                "item",
                                "TIME",
                                "caseId",
                                theirsLate.id().toString(),
                                "reason",
                                "替",
                                "evidence",
                                "无"))
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        Desk.post(OURS, "assessments/" + id + "/objections", Map.of("item", "TIME"))
                .statusCode(400);
        JsonPath first =
                Desk.object(OURS, id, "TIME", late).statusCode(201).extract().jsonPath();
        Desk.object(OURS, id, "LATE", late).statusCode(409).body("code", equalTo("objection-exists"));
        JsonPath second =
                Desk.object(OURS, id, "SAT", disputed).statusCode(201).extract().jsonPath();
        JsonPath third = Desk.object(THEIRS, id, "TIME", theirsLate)
                .statusCode(201)
                .extract()
                .jsonPath();
        Api.as(THEIRS)
                .get("/api/v1/assessments/" + id + "/objections")
                .then()
                .statusCode(200)
                .body("items.objectionId", equalTo(List.of(third.getString("objectionId"))));
        Api.as(THEIRS)
                .get("/api/v1/assessment-objections/" + first.getString("objectionId"))
                .then()
                .statusCode(403);

        decisionsAreTheSectionHeads(first, third);
        Desk.decide(Desk.HEAD, first, Map.of("upheld", true, "remedy", "INTO_NUMERATOR", "reason", "属实"))
                .statusCode(200)
                .body("status", equalTo("UPHELD"));
        Desk.decide(Desk.HEAD, first, Map.of("upheld", false, "reason", "再裁")).statusCode(412);
        Desk.decide(Desk.HEAD, third, Map.of("upheld", false, "reason", "无佐证"))
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        assertThat(Desk.ranking(id))
                .as("nothing changes before the recalculation")
                .contains("KHA 74.8 1 合格");

        Desk.act(Desk.ANALYST, "assessments/" + id + "/recalculations", version)
                .statusCode(422)
                .body("code", equalTo("objection-window-open"));
        clock.set("2025-04-06T00:00");
        Desk.object(THEIRS, id, "SAT", theirsLate).statusCode(422).body("code", equalTo("objection-window-over"));
        Desk.act(Desk.ANALYST, "assessments/" + id + "/recalculations", version)
                .statusCode(422)
                .body("code", equalTo("objections-undecided"));
        Desk.decide(Desk.HEAD, second, Map.of("upheld", true, "remedy", "LEAVES", "reason", "不合理诉求"))
                .statusCode(200);
        Desk.act(Desk.ANALYST, "assessments/" + id + "/recalculations", version - 1)
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
        long recalculated = Desk.act(Desk.ANALYST, "assessments/" + id + "/recalculations", version)
                .statusCode(200)
                .body("status", equalTo("RECALCULATED"))
                .extract()
                .jsonPath()
                .getLong("version");
        // KHA: 3/3 satisfied, 4/4 in time, no deduction any more, +0.30
        assertThat(Desk.ranking(id))
                .containsExactly("KHA 100.3 1 优秀", "KHB 74.7 2 合格", "KHC BELOW_MINIMUM", "KHD NO_CASES");
        JsonPath told = Desk.get(OURS, "assessments/" + id + "/units/KHA/items/TIME");
        assertThat(told.getString("words")).contains("按时办结率 4/4 = 100%").contains("得 50 分");
        assertThat(told.getInt("line.initialNumerator")).isEqualTo(3);
        assertThat(told.getString("objections[0].remedy")).isEqualTo("INTO_NUMERATOR");
        assertThat(Desk.cases(OURS, id, "KHA", "SAT", "denominator"))
                .hasSize(3)
                .doesNotContain(disputed.id().toString());
        assertThat(Desk.cases(OURS, id, "KHA", "TIME", "rest")).isEmpty();

        Desk.act(Desk.LEADER, "assessments/" + id + "/publications", recalculated)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
        assertThat(Desk.get(Desk.ANALYST, "assessments/" + id + "/acts").<String>getList("action"))
                .containsExactly("FINISH", "PUBLICIZE", "RECALCULATE", "PUBLISH");
        Api.as(Desk.ANALYST)
                .post("/api/v1/assessments/" + id + "/recomputation")
                .then()
                .statusCode(200)
                .body("units", equalTo(4))
                .body("differences", hasSize(0));
        factsChangeAndAreOnlyCompared(id, theirs.get(1));
    }

    private void factsChangeAndAreOnlyCompared(String id, Story satisfied) {
        Story more = handled("KHB", true, true);
        Desk.tell(List.of(more), "2025-03", "KHB", 3);
        EventLog.shared()
                .publish(satisfied.excluded("KHB").log().get(satisfied.log().size() - 1));
        Desk.tell(List.of(), "2025-03", "KHB", 2);
        JsonPath compared = Api.as(Desk.ANALYST)
                .post("/api/v1/assessments/" + id + "/recomputation")
                .then()
                .statusCode(200)
                .body("differences.unit", equalTo(List.of("KHB")))
                .extract()
                .jsonPath();
        String line = "differences[0].lines.find { it.line == 'TIME' }.";
        assertThat(compared.getList(line + "entered.caseIds", String.class))
                .containsExactly(more.id().toString());
        assertThat(compared.getList(line + "left.caseIds", String.class))
                .containsExactly(satisfied.id().toString());
        assertThat(compared.getInt(line + "numeratorNow")).isEqualTo(1);
        assertThat(Desk.ranking(id)).contains("KHB 74.7 2 合格");
        assertThat(Desk.cases(THEIRS, id, "KHB", "TIME", "numerator"))
                .containsExactly(satisfied.id().toString());
    }

    private static void unitsSeeTheRankingAndTheirOwnScoresOnly(String id) {
        Api.as(OURS)
                .get("/api/v1/assessments/" + id + "/ranking")
                .then()
                .statusCode(200)
                .body("", hasSize(4));
        Api.as(OURS)
                .get("/api/v1/assessments/" + id + "/ranking-exports")
                .then()
                .statusCode(200)
                .body(containsString("全部,1,KHA,KHA单位,74.80,合格,\r\n"));
        Api.as(Desk.HEAD)
                .get("/api/v1/assessments/" + id + "/ranking-exports")
                .then()
                .statusCode(200)
                .body(containsString("全部,1,KHA,KHA单位,74.80,合格,,37.5,37.5,-0.5,0.3\r\n"));
        assertThat(Desk.get(OURS, "assessments/" + id + "/units/KHA").getFloat("lines[1].score"))
                .isEqualTo(37.5f);
        for (String path : List.of("units/KHB", "units/KHB/items/TIME", "units/KHB/items/TIME/cases")) {
            Api.as(OURS)
                    .get("/api/v1/assessments/" + id + "/" + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("other-unit"));
        }
        assertThat(Desk.cases(OURS, id, "KHA", "TIME", "numerator")).hasSize(3);
        assertThat(Desk.cases(OURS, id, "KHA", "TIME", "rest")).hasSize(1);
    }

    private static void decisionsAreTheSectionHeads(JsonPath ours, JsonPath theirs) {
        Map<String, Object> yes = Map.of("upheld", true, "remedy", "LEAVES", "reason", "属实");
        Desk.decide(OURS, ours, yes).statusCode(403).body("code", equalTo("forbidden"));
        Desk.decide(Desk.ANALYST, ours, yes).statusCode(403);
        String headOfTheUnit = Tokens.of("head.kha", "兼职", Set.of(Role.SECTION_HEAD_ID, Role.HANDLER_ID), "KHA");
        Desk.decide(headOfTheUnit, ours, yes).statusCode(403).body("code", equalTo("objection-of-own-unit"));
        Desk.decide(headOfTheUnit, theirs, Map.of("upheld", true, "reason", "缺"))
                .statusCode(422)
                .body("code", equalTo("objection-remedy"));
        Desk.decide(Desk.HEAD, theirs, Map.of("upheld", true, "remedy", "OUT_OF_NUMERATOR", "reason", "本不在分子"))
                .statusCode(422)
                .body("code", equalTo("objection-remedy-without-effect"));
    }

    private static Story handled(String unit, boolean inTime, boolean satisfied) {
        return Desk.handled(DAY, "LIFE", unit, inTime, satisfied);
    }
}
