package cn.hotline.callback.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** What an evaluator 第三方评价员 sees and does, of cases drawn by a plan that is in force from 2031 on. */
public final class EvaluatorsDesk {
    public static final String URL = "/api/v1/evaluations";
    public static final String PLANS = "/api/v1/evaluation-plans";
    public static final String DRAWN = "020101";
    public static final Instant THEN = Instant.parse("2031-05-01T02:00:00Z");
    public static final String SATISFIED =
            "{\"result\": \"REACHED\", \"answers\": {\"solved\": \"YES\", \"satisfaction\": \"SATISFIED\"}}";
    public static final String DISSATISFIED = """
            {"result": "REACHED", "recordingId": "REC-9", "answers": {"solved": "PARTLY", "satisfaction": "DISSATISFIED",
             "reason": "请回电13812345678"}}""";
    public static final String NO_ANSWER = "{\"result\": \"NO_ANSWER\"}";
    private static final String PLAN = """
            {"lines": [{"code": "PAY", "name": "劳动", "category": "02", "percent": 100},
                       {"code": "PARK", "name": "园林", "unit": "HS-YL", "percent": 100},
                       {"code": "ALL", "name": "其余", "percent": 0}],
             "attempts": 3, "minDayParts": 2, "minDays": 2, "effectiveFrom": "2031-01-01T00:00:00+08:00"}""";

    private EvaluatorsDesk() {}

    /** Enters the plan, unless another test has. */
    public static void open() {
        int status = Api.as(Tokens.of(Role.ADMIN))
                .body(PLAN)
                .post(PLANS)
                .then()
                .extract()
                .statusCode();
        assertThat(status).isIn(201, 409);
    }

    /** A case that was called back, archived and drawn. */
    public static CaseStory drawn() {
        CaseStory story = CaseStory.awaitingCallback(DRAWN, "HOTLINE").archivedAt(THEN);
        EventLog.shared().await(story.caseId, EvaluationSampled.class);
        return story;
    }

    public static String id(CaseStory story) {
        return EventLog.shared()
                .await(story.caseId, EvaluationSampled.class)
                .evaluationId()
                .toString();
    }

    /** How many evaluations there are of the case, in whichever status. */
    public static long known(CaseStory story) {
        return Stream.of("OPEN", "COMPLETED", "CANCELLED")
                .flatMap(status -> evaluator()
                        .get(URL + "?limit=500&status=" + status)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.caseId", String.class)
                        .stream())
                .filter(story.caseId.toString()::equals)
                .count();
    }

    public static JsonPath read(String id) {
        return evaluator().get(URL + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** The evaluator makes a call on the version just read. */
    public static Response attempt(String id, String body) {
        return evaluator()
                .header("If-Match", read(id).getString("version"))
                .body(body)
                .post(URL + "/{id}/attempts", id);
    }

    public static RequestSpecification evaluator() {
        return Api.as(Tokens.of(Role.EVALUATOR));
    }

    public static RequestSpecification evaluator(int number) {
        return Api.as(Tokens.of("evaluator." + number, "评价员" + number, Set.of(Role.EVALUATOR_ID), null));
    }
}
