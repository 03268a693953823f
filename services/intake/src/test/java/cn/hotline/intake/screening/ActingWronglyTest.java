package cn.hotline.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act on a demand refuses the same wrong ways, and leaves the demand as it was. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ActingWronglyTest {
    enum Act {
        ANSWERS(Map.of("answer", "已答复")),
        REFUSALS(Map.of("reason", "EMERGENCY_LINE", "legalPath", "请拨打 110")),
        FILINGS(Map.of()),
        MERGINGS(Map.of("leadCaseId", CaseId.next().toString())),
        WITHDRAWALS(Map.of("reason", "已解决"));

        private final Map<String, String> body;

        Act(Map<String, String> body) {
            this.body = body;
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private JsonPath demand;

    @BeforeEach
    void register() {
        Desk.open();
        demand = Desk.registered();
    }

    @AfterEach
    void nothing_changed() {
        assertThat(Desk.read(demand).<Map<String, Object>>get()).isEqualTo(Desk.kept(demand));
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_who_has_not_read_the_present_version(Act act) {
        refused(send(Desk.AGENT, act, "\"7\"", act.body), 412, "changed-meanwhile");
        refused(send(Desk.AGENT, act, "seven", act.body), 400, "invalid-parameter");
        refused(send(Desk.AGENT, act, null, act.body), 428, "if-match-required");
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_without_the_role(Act act) {
        refused(send(Tokens.of(Role.DISPATCHER), act, "\"0\"", act.body), 403, "forbidden");
        refused(send(Tokens.handler("HS-GS"), act, "\"0\"", act.body), 403, "forbidden");
        Api.anonymous().body(act.body).post(url(act)).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @EnumSource
    void a_demand_nobody_knows(Act act) {
        Response answer = Api.as(Desk.AGENT)
                .header("If-Match", "\"0\"")
                .body(act.body)
                .post(Desk.DEMANDS + "/" + CaseId.next() + "/" + act.path());
        refused(answer, 404, "not-found");
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_is_none(Act act) {
        refused(Api.as(Desk.AGENT).header("If-Match", "\"0\"").body("{\"a\"").post(url(act)), 400, "malformed-json");
        refused(send(Desk.AGENT, act, "\"0\"", Map.of("unknown", "x")), 400, "malformed-json");
        if (!act.body.isEmpty()) {
            refused(send(Desk.AGENT, act, "\"0\"", Map.of()), 400, "invalid-request");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_demand_whose_status_does_not_allow_it(Act act) {
        demand = Desk.act(demand, "answers", Map.of("answer", "已答复")).jsonPath();
        Map<String, String> body =
                act == Act.MERGINGS ? Map.of("leadCaseId", Desk.registered().getString("caseId")) : act.body;
        refused(send(Desk.AGENT, act, "\"1\"", body), 409, "demand-status-conflict");
    }

    private Response send(String token, Act act, String ifMatch, Map<String, String> body) {
        var request = Api.as(token).body(body);
        return ifMatch == null
                ? request.post(url(act))
                : request.header("If-Match", ifMatch).post(url(act));
    }

    private String url(Act act) {
        return Desk.DEMANDS + "/" + demand.getString("caseId") + "/" + act.path();
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
