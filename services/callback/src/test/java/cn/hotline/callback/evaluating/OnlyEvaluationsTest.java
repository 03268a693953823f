package cn.hotline.callback.evaluating;

import static cn.hotline.callback.evaluating.EvaluatorsDesk.evaluator;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.callback.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an evaluator 第三方评价员 may not see: everything of the service but evaluations, everything of a case but its number, title and reply. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OnlyEvaluationsTest {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "caseId",
            "caseNo",
            "title",
            "publicReply",
            "status",
            "questions",
            "claimedByName",
            "claimedUntil",
            "attempts",
            "nextAttemptFrom",
            "outcome",
            "answers",
            "furtherAnswers",
            "sampledAt",
            "endedAt",
            "version");
    private static final Set<String> OPERATIONS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
    /** For everybody: the citizen who has a link, and the labels of codes. */
    private static final Set<String> PUBLIC =
            Set.of("/api/v1/surveys/opened", "/api/v1/surveys/answered", "/api/v1/code-lists");

    private static final Set<String> OWN = Set.of(
            "GET /api/v1/evaluations",
            "GET /api/v1/evaluations/{id}",
            "POST /api/v1/evaluations/{id}/attempts",
            "POST /api/v1/evaluations/claims",
            "POST /api/v1/evaluations/{id}/claims",
            "DELETE /api/v1/evaluations/{id}/claims");

    @Test
    void every_other_operation_of_the_service_is_forbidden() {
        Map<String, Integer> open = new TreeMap<>();
        Map<String, Map<String, Object>> paths = evaluator()
                .accept("application/json")
                .get("/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        assertThat(paths).hasSizeGreaterThan(20);
        paths.forEach((path, operations) -> operations.keySet().stream()
                .map(String::toUpperCase)
                .filter(OPERATIONS::contains)
                .filter(method -> path.startsWith("/api/v1/") && !PUBLIC.contains(path))
                .filter(method -> !OWN.contains(method + " " + path))
                .forEach(method -> {
                    int status = ask(method, path).statusCode();
                    if (status != 403) {
                        open.put(method + " " + path, status);
                    }
                }));
        assertThat(open).isEmpty();
    }

    @Test
    void of_a_case_only_its_number_title_and_public_reply() {
        EvaluatorsDesk.open();
        CaseStory story = EvaluatorsDesk.drawn();
        String id = EvaluatorsDesk.id(story);
        EvaluatorsDesk.attempt(id, EvaluatorsDesk.NO_ANSWER).then().statusCode(200);
        EvaluatorsDesk.evaluator()
                .header("If-Match", 1)
                .post(EvaluatorsDesk.URL + "/{id}/claims", id)
                .then()
                .statusCode(200);

        Response one = evaluator().get(EvaluatorsDesk.URL + "/" + id);
        assertThat(FIELDS).containsAll(one.jsonPath().<String, Object>getMap("").keySet());
        assertThat(one.jsonPath().getString("title")).isEqualTo("夜间施工噪声扰民");
        assertThat(one.jsonPath().getString("publicReply")).contains("已责令整改");
        assertThat(one.jsonPath().getString("caseNo")).isEqualTo(story.caseNo.toString());
        List<Map<String, Object>> all =
                evaluator().get(EvaluatorsDesk.URL + "?limit=500").jsonPath().getList("items");
        assertThat(all).isNotEmpty().allSatisfy(each -> assertThat(FIELDS).containsAll(each.keySet()));
        assertThat(one.asString()).doesNotContain("某工地凌晨", CaseStory.UNIT.value(), CaseStory.PARENT.value(), "执法一中队");
    }

    private static Response ask(String method, String path) {
        RequestSpecification request = evaluator().header("If-Match", 0);
        String address = path.replaceAll("\\{[^}]+}", "0190f3a0-0000-7000-8000-000000000000");
        return method.equals("GET") || method.equals("DELETE")
                ? request.request(method, address)
                : request.body("{}").request(method, address);
    }
}
