package cn.hotline.callback.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.callback.CaseStory;
import cn.hotline.callback.evaluating.EvaluatorsDesk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each state of an evaluation 第三方评价 × each act × everybody: who may now does it, and nobody else. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvaluationRolesTest {
    private static final String DONE = "done";
    private static final Set<Role> READERS =
            Set.of(Role.EVALUATOR, Role.SECTION_HEAD, Role.CENTRE_LEADER, Role.SUPERVISOR, Role.ANALYST, Role.ADMIN);
    private static final Who COLLEAGUE = who("colleague", null, Role.EVALUATOR);
    private static final List<Who> ALL = everybody();

    private record Who(String name, Set<Role> roles, String unit, String token) {
        boolean is(Role role) {
            return roles.contains(role);
        }
    }

    enum Act {
        READ("", null),
        CLAIM("/claims", "{}"),
        GIVE_BACK("/claims", null),
        ATTEMPT("/attempts", EvaluatorsDesk.SATISFIED);

        private final String path;
        private final String body;

        Act(String path, String body) {
            this.path = path;
            this.body = body;
        }

        Response by(Who who, String id, long version) {
            RequestSpecification request = who.token == null ? Api.anonymous() : Api.as(who.token);
            String address = EvaluatorsDesk.URL + "/" + id + path;
            if (this == READ) {
                return request.get(address);
            }
            request.header("If-Match", version);
            return this == GIVE_BACK
                    ? request.delete(address)
                    : request.body(body).post(address);
        }
    }

    enum State {
        FREE,
        CLAIMED,
        COMPLETED,
        CANCELLED;

        /** The law. */
        String answer(Act act, Who who) {
            if (who.token == null) {
                return "401 unauthenticated";
            }
            boolean may =
                    switch (act) {
                        case READ -> who.roles.stream().anyMatch(READERS::contains);
                        case GIVE_BACK -> who.is(Role.EVALUATOR) || who.is(Role.SECTION_HEAD);
                        case CLAIM, ATTEMPT -> who.is(Role.EVALUATOR);
                    };
            if (!may) {
                return "403 forbidden";
            }
            if (act != Act.GIVE_BACK && (who.unit != null || who.is(Role.HANDLER))) {
                return "403 own-unit";
            }
            if (act == Act.READ) {
                return DONE;
            }
            if (this == COMPLETED || this == CANCELLED) {
                return "409 evaluation-settled";
            }
            if (this == CLAIMED) {
                return who.is(Role.SECTION_HEAD) && act != Act.ATTEMPT ? DONE : "409 claimed-by-another";
            }
            return act == Act.GIVE_BACK ? "409 not-claimed" : DONE;
        }

        JsonPath reached() {
            CaseStory story = EvaluatorsDesk.drawn();
            String id = EvaluatorsDesk.id(story);
            switch (this) {
                case CLAIMED -> Act.CLAIM.by(COLLEAGUE, id, 0).then().statusCode(200);
                case COMPLETED -> Act.ATTEMPT.by(COLLEAGUE, id, 0).then().statusCode(200);
                case CANCELLED -> story.reopened(2);
                default -> {}
            }
            String status = this == FREE || this == CLAIMED ? "OPEN" : name();
            return Poll.until(() -> EvaluatorsDesk.read(id), found -> found.getString("status")
                    .equals(status));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(State.class)
    void who_may_now_does_it_and_nobody_else(State state) {
        EvaluatorsDesk.open();
        for (Act act : Act.values()) {
            JsonPath evaluation = state.reached();
            Map<String, String> law = each(who -> state.answer(act, who));
            Map<String, String> found =
                    each(who -> DONE.equals(state.answer(act, who)) ? DONE : said(by(act, who, evaluation)));
            assertThat(found).as(state + " × " + act).isEqualTo(law);
            assertThat(EvaluatorsDesk.read(evaluation.getString("id")).getLong("version"))
                    .as(state + " after the refused " + act)
                    .isEqualTo(evaluation.getLong("version"));
            ALL.stream().filter(who -> DONE.equals(state.answer(act, who))).forEach(who -> assertThat(
                            said(by(act, who, act == Act.READ ? evaluation : state.reached())))
                    .as(state + " × " + act + " by " + who.name)
                    .isEqualTo(DONE));
        }
    }

    private static Response by(Act act, Who who, JsonPath evaluation) {
        return act.by(who, evaluation.getString("id"), evaluation.getLong("version"));
    }

    private static String said(Response response) {
        return response.statusCode() < 300
                ? DONE
                : response.statusCode() + " " + response.jsonPath().getString("code");
    }

    private static Map<String, String> each(Function<Who, String> says) {
        Map<String, String> all = new LinkedHashMap<>();
        ALL.forEach(who -> all.put(who.name, says.apply(who)));
        return all;
    }

    private static List<Who> everybody() {
        List<Who> all = new ArrayList<>();
        all.add(new Who("nobody", Set.of(), null, null));
        for (Role role : Role.values()) {
            all.add(who(role.id(), role == Role.HANDLER ? "HS-CG-01" : null, role));
        }
        all.add(who("evaluator and section head", null, Role.EVALUATOR, Role.SECTION_HEAD));
        all.add(who("evaluator of the unit", "HS-CG-01", Role.EVALUATOR));
        all.add(who("evaluator of the unit above", "HS-CG", Role.EVALUATOR));
        all.add(who("evaluator and handler", "HS-CG-01", Role.EVALUATOR, Role.HANDLER));
        all.add(who("evaluator and handler of no unit", null, Role.EVALUATOR, Role.HANDLER));
        return all;
    }

    private static Who who(String name, String unit, Role... roles) {
        Set<String> ids = new HashSet<>();
        List.of(roles).forEach(role -> ids.add(role.id()));
        return new Who(name, Set.of(roles), unit, Tokens.of(name.replace(' ', '.'), name, ids, unit));
    }
}
