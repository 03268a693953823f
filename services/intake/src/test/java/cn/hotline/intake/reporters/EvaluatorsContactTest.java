package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CaseReopened;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An evaluator 第三方评价员 is given the phone number while the evaluation is open, and nothing else ever. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvaluatorsContactTest {
    private static final UnitCode UNIT = new UnitCode("HS-CG-01");

    private final EvaluationId first = EvaluationId.next();
    private JsonPath demand;

    @BeforeEach
    void a_demand() {
        Desk.open();
        demand = Desk.registered(Desk.demandWith("content", "请联系张小丽 13800138000"));
    }

    @Test
    void from_the_drawing_to_the_end_and_neither_before_nor_after() {
        refused("EVALUATION");
        sampled(first, 1);
        Map<String, Object> seen = Poll.until(this::look, answer -> answer.statusCode() == 201)
                .jsonPath()
                .getMap("");
        assertThat(seen.keySet()).containsExactlyInAnyOrder("viewId", "viewedAt", "name", "phone", "supplements");
        assertThat(seen).containsEntry("name", "张小丽").containsEntry("phone", "13800138000");
        assertThat((Iterable<?>) seen.get("supplements")).isEmpty();

        completed(first, 1);
        Poll.until(() -> look().statusCode() == 403);
        refused("EVALUATION");
        sampled(first, 1);
        completed(EvaluationId.next(), 1);
        refused("EVALUATION");
    }

    @Test
    void every_look_is_on_record() {
        sampled(first, 1);
        Poll.until(() -> look().statusCode() == 201);
        Api.as(Tokens.of(Role.SUPERVISOR))
                .get(Desk.DEMANDS + "/" + demand.getString("caseId") + "/contact-views")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].purpose", equalTo("EVALUATION"))
                .body("[0].viewerName", equalTo("测试第三方评价员"));
    }

    @Test
    void no_other_purpose_and_no_other_role() {
        sampled(first, 1);
        Poll.until(() -> look().statusCode() == 201);
        for (String purpose : new String[] {"ACCEPTANCE", "HANDLING", "REVIEW", "CALLBACK", "SUPERVISION"}) {
            look(Tokens.of(Role.EVALUATOR), purpose)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("purpose-not-allowed"));
        }
        look(Tokens.of(Role.SURVEYOR), "EVALUATION")
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-not-allowed"));
        String url = Desk.DEMANDS + "/" + demand.getString("caseId");
        for (String path : new String[] {"", "/contact-views", "/changes"}) {
            assertThat(Api.as(Tokens.of(Role.EVALUATOR)).get(url + path).statusCode())
                    .isIn(403, 404);
        }
    }

    @Test
    void a_reopened_case_is_closed_to_the_evaluator_also_when_the_drawing_is_heard_late() {
        sampled(first, 1);
        Poll.until(() -> look().statusCode() == 201);
        EventLog.shared().publish(new CaseReopened(Desk.id(demand), Desk.no(demand), 2, UNIT));
        Poll.until(() -> look().statusCode() == 403);
        sampled(EvaluationId.next(), 1);
        EvaluationId second = EvaluationId.next();
        sampled(second, 2);
        Poll.until(() -> look().statusCode() == 201);
        completed(first, 1);
        completed(second, 2);
        Poll.until(() -> look().statusCode() == 403);
    }

    private void sampled(EvaluationId id, int round) {
        EventLog.shared().publish(new EvaluationSampled(Desk.id(demand), Desk.no(demand), id, round, UNIT));
    }

    private void completed(EvaluationId id, int round) {
        EventLog.shared()
                .publish(new EvaluationCompleted(
                        Desk.id(demand),
                        Desk.no(demand),
                        id,
                        round,
                        UNIT,
                        CallbackOutcome.REACHED,
                        Solved.YES,
                        Satisfaction.SATISFIED));
    }

    private Response look() {
        return look(Tokens.of(Role.EVALUATOR), "EVALUATION");
    }

    private Response look(String token, String purpose) {
        return Api.as(token)
                .body(Map.of("purpose", purpose))
                .post(Desk.DEMANDS + "/" + demand.getString("caseId") + "/contact-views");
    }

    private void refused(String purpose) {
        look(Tokens.of(Role.EVALUATOR), purpose).then().statusCode(403).body("code", equalTo("not-to-evaluate"));
    }
}
