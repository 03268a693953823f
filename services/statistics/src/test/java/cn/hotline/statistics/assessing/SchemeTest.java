package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scheme is drafted, put right, activated and then left alone. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SchemeTest {
    private static final String PATH = "/api/v1/assessment-schemes/";
    private static final String UNITS = "[\"KSA\"]";

    @Test
    void a_version_is_drafted_changed_activated_and_never_changed_again() {
        String body = Desk.scheme("VERS", "2025-01", UNITS);
        JsonPath draft = Desk.post(Desk.ANALYST, "assessment-schemes", body)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("schemeVersion", equalTo(1))
                .body("problems", hasSize(0))
                .extract()
                .jsonPath();
        String id = draft.getString("schemeId");
        Api.as(Tokens.handler("KSA")).get(PATH + id).then().statusCode(404);
        String renamed = body.replace("试行方案", "正式方案");
        Api.as(Desk.ANALYST).body(renamed).put(PATH + id).then().statusCode(428);
        Api.as(Desk.ANALYST)
                .header("If-Match", "\"7\"")
                .body(renamed)
                .put(PATH + id)
                .then()
                .statusCode(412);
        Api.as(Desk.ANALYST)
                .header("If-Match", "\"0\"")
                .body(renamed)
                .put(PATH + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("正式方案"))
                .body("version", equalTo(1));
        Desk.act(Desk.ANALYST, "assessment-schemes/" + id + "/activations", 0).statusCode(412);
        Desk.act(Tokens.of(Role.ADMIN), "assessment-schemes/" + id + "/activations", 1)
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        Api.as(Desk.ANALYST)
                .header("If-Match", "\"2\"")
                .body(body)
                .put(PATH + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("scheme-status-conflict"));
        Api.as(Desk.ANALYST)
                .header("If-Match", "\"2\"")
                .delete(PATH + id)
                .then()
                .statusCode(409);
        Desk.act(Desk.ANALYST, "assessment-schemes/" + id + "/activations", 2).statusCode(409);
        Api.as(Tokens.handler("KSA")).get(PATH + id).then().statusCode(200).body("name", equalTo("正式方案"));
        JsonPath second = Desk.post(Desk.ANALYST, "assessment-schemes", body)
                .statusCode(201)
                .body("schemeVersion", equalTo(2))
                .extract()
                .jsonPath();
        Desk.act(Desk.ANALYST, "assessment-schemes/" + second.getString("schemeId") + "/activations", 0)
                .statusCode(409)
                .body("code", equalTo("scheme-month-taken"));
        Api.as(Desk.ANALYST)
                .header("If-Match", "\"0\"")
                .delete(PATH + second.getString("schemeId"))
                .then()
                .statusCode(204);
        Api.as(Desk.ANALYST)
                .get(PATH + "?code=VERS")
                .then()
                .statusCode(200)
                .body("items.schemeId", equalTo(java.util.List.of(id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weight\": 50 | \"weight\": 40 | 权重之和为 80，应为 100",
                "\"weight\": 50 | \"weight\": 40 | 满意率：最高可得 50 分，与权重 40 分不符",
                "{\"rate\": 0, \"score\": 0} | {\"rate\": 100, \"score\": 50} | 满意率：计分点应按指标值从小到大排列，且不得重复",
                "{\"rate\": 0, \"score\": 0} | {\"rate\": 0, \"score\": 20}, {\"rate\": 50, \"score\": 10} | 满意率：计分点的得分应单调，不得时升时降",
                "{\"rate\": 0, \"score\": 0} | {\"rate\": -1, \"score\": 0} | 满意率：计分点的百分率应在 0 至 100 之间",
                "\"floor\": 0 | \"floor\": 60 | 满意率：最低得分应在 0 与最高得分之间",
                "final-satisfaction | happiness | 满意率：没有此指标 happiness",
                "\"TIME\" | \"SAT\" | 考核项、扣分项、加分项代码 重复：SAT",
                "\"from\": 60 | \"from\": 95 | 等次应从高到低排列：合格",
                "\"from\": 0} | \"from\": 10} | 最末一个等次应从 0 分起",
                "\"units\": [\"KSA\"] | \"units\": [] | 分组 ALL 没有任何条件",
                "\"indicator\": \"solving\" | \"indicator\": \"hops\" | 已解决：平均类指标不能逐件计分"
            })
    void an_imperfect_draft_says_what_is_wrong_and_is_not_activated(String right, String wrong, String problem) {
        JsonPath draft = Desk.post(
                        Desk.ANALYST,
                        "assessment-schemes",
                        Desk.scheme("IMPERFECT", "2025-01", UNITS).replace(right, wrong))
                .statusCode(201)
                .body("problems", hasItem(problem))
                .extract()
                .jsonPath();
        Desk.act(Desk.ANALYST, "assessment-schemes/" + draft.getString("schemeId") + "/activations", 0)
                .statusCode(422)
                .body("code", equalTo("scheme-invalid"))
                .body("detail", containsString(problem));
        assertThat(Desk.get(Desk.ANALYST, "assessment-schemes/" + draft.getString("schemeId"))
                        .getString("status"))
                .isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\": \"WRONG\" | \"code\": \"wrong\" | 400 | invalid-request",
                "2025-01 | 2025-13 | 400 | invalid-request",
                "\"objectionDays\": 3 | \"objectionDays\": 0 | 400 | invalid-request",
                "\"totalDecimals\": 2 | \"totalDecimals\": 9 | 400 | invalid-request",
                "\"belowMinimum\": \"APART\" | \"belowMinimum\": \"MAYBE\" | 400 | malformed-json",
                "\"each\": 0.5 | \"each\": -1 | 400 | invalid-request",
                "\"fullScore\": 100 | \"fullScore\": 100, \"extra\": 1 | 400 | malformed-json",
                "{\"code\": \"WRONG\" | {\"code\" | 400 | malformed-json"
            })
    void what_is_no_scheme_at_all_is_refused(String right, String wrong, int status, String code) {
        Desk.post(
                        Desk.ANALYST,
                        "assessment-schemes",
                        Desk.scheme("WRONG", "2025-01", UNITS).replace(right, wrong))
                .statusCode(status)
                .body("code", equalTo(code));
        Api.as(Desk.ANALYST).get(PATH + "?code=WRONG").then().body("items", hasSize(0));
    }

    @Test
    void the_seeded_scheme_is_active_and_without_problems() {
        Api.as(Desk.HEAD)
                .get(PATH + "?code=MONTHLY&status=ACTIVE")
                .then()
                .statusCode(200)
                .body("items[0].problems", hasSize(0))
                .body("items[0].content.items.weight.sum()", equalTo(100));
        assertThat(SchemeCheck.problems(SeededScheme.content())).isEmpty();
    }

    @Test
    void who_has_no_business_here_is_refused() {
        String body = Desk.scheme("NOBODY", "2025-01", UNITS);
        for (Role role : Role.values()) {
            if (role != Role.ANALYST && role != Role.ADMIN) {
                Desk.post(Tokens.of(role), "assessment-schemes", body).statusCode(403);
            }
        }
        Api.anonymous().body(body).post(PATH).then().statusCode(401).body("code", equalTo("unauthenticated"));
        Api.as(Tokens.of(Role.AGENT)).get(PATH).then().statusCode(403);
        Api.as(Desk.ANALYST).get(PATH).then().body("items.code", not(hasItem("NOBODY")));
    }

    @Test
    void a_month_needs_a_scheme_and_its_end_and_is_assessed_once() {
        assertRefused("NONE", "2025-01", 422, "no-scheme-in-force");
        assertRefused("MONTHLY", "2019-12", 422, "no-scheme-in-force");
        assertRefused("MONTHLY", "2099-01", 422, "assessment-month-not-over");
        assertRefused("MONTHLY", "2025-1", 400, "invalid-request");
        Desk.activeScheme(Desk.scheme("ONCE", "2025-01", UNITS));
        Map<String, String> request = Map.of("scheme", "ONCE", "month", "2025-01");
        String id = start("k1", request, 201).path("assessmentId");
        assertThat(start("k1", request, 201).<String>path("assessmentId")).isEqualTo(id);
        start("k2", request, 409);
        start("k1", Map.of("scheme", "ONCE", "month", "2025-02"), 422);
        JsonPath later = Desk.post(Desk.ANALYST, "assessment-schemes", Desk.scheme("ONCE", "2024-12", UNITS))
                .extract()
                .jsonPath();
        Desk.act(Desk.ANALYST, "assessment-schemes/" + later.getString("schemeId") + "/activations", 0)
                .statusCode(409)
                .body("code", equalTo("scheme-month-assessed"));
    }

    private static io.restassured.response.ExtractableResponse<io.restassured.response.Response> start(
            String key, Map<String, String> request, int status) {
        return Api.as(Desk.ANALYST)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/assessments")
                .then()
                .statusCode(status)
                .extract();
    }

    private static void assertRefused(String scheme, String month, int status, String code) {
        Desk.post(Desk.ANALYST, "assessments", Map.of("scheme", scheme, "month", month))
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
