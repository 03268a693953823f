package cn.hotline.callback.evaluating;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvaluationPlanTest {
    private static final String REST = "{\"code\": \"ALL\", \"name\": \"其余\", \"percent\": 0}";
    private static final String RULE = "\"attempts\": 3, \"minDayParts\": 2, \"minDays\": 2";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\": \"A\", \"name\": \"一\", \"unit\": \"HS\", \"percent\": 1}|RULE|422|plan-without-rest",
                "REST,{\"code\": \"B\", \"name\": \"二\", \"percent\": 1}|RULE|422|plan-without-rest",
                "{\"code\": \"ALL\", \"name\": \"一\", \"unit\": \"HS\", \"percent\": 1},REST|RULE|422|plan-line-twice",
                "{\"code\": \"ALL\", \"name\": \"一\", \"percent\": 0.001}|RULE|422|evaluation-plan-percent",
                "{\"code\": \"ALL\", \"name\": \"一\", \"percent\": 100.5}|RULE|422|evaluation-plan-percent",
                "{\"code\": \"ALL\", \"name\": \"一\", \"percent\": -1}|RULE|422|evaluation-plan-percent",
                "{\"code\": \"ALL\", \"name\": \"一\"}|RULE|400|invalid-request",
                "{\"code\": \"ALL\", \"name\": \"一\", \"category\": \"1\", \"percent\": 1}|RULE|400|invalid-request",
                "{\"code\": \"ALL\", \"name\": \"一\", \"unit\": \"某局\", \"percent\": 1}|RULE|400|invalid-request",
                "|RULE|400|invalid-request",
                "REST|\"attempts\": 1, \"minDayParts\": 2, \"minDays\": 1|422|policy-not-satisfiable",
                "REST|\"attempts\": 0, \"minDayParts\": 1, \"minDays\": 1|400|invalid-request",
                "REST|\"attempts\": 3, \"minDays\": 1|400|invalid-request"
            })
    void a_plan_that_makes_no_sense_is_refused(String lines, String rule, int status, String code) {
        add(lines == null ? "" : lines.replace("REST", REST), rule.replace("RULE", RULE), "2099-01-01T00:00:00+08:00")
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void versions_are_added_once_and_in_the_future() {
        add(REST, RULE, "2020-01-01T00:00:00+08:00").statusCode(422).body("code", equalTo("policy-in-the-past"));
        add(REST, RULE, "2098-01-01T00:00:00+08:00")
                .statusCode(201)
                .body("lines", hasSize(1))
                .body("attempts", equalTo(3));
        add(REST, RULE, "2098-01-01T00:00:00+08:00").statusCode(409).body("code", equalTo("policy-exists"));
        Api.as(Tokens.of(Role.ANALYST))
                .get(EvaluatorsDesk.PLANS)
                .then()
                .statusCode(200)
                .body("[-1].lines[0].percent", equalTo(0))
                .body("[-1].addedBy", equalTo("system:callback"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void only_an_administrator_adds_one(Role role) {
        Api.as(Tokens.of(role))
                .body("{\"lines\": [" + REST + "], " + RULE + "}")
                .post(EvaluatorsDesk.PLANS)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private static ValidatableResponse add(String lines, String rule, String from) {
        return Api.as(Tokens.of(Role.ADMIN))
                .body("{\"lines\": [%s], %s, \"effectiveFrom\": \"%s\"}".formatted(lines, rule, from))
                .post(EvaluatorsDesk.PLANS)
                .then();
    }
}
