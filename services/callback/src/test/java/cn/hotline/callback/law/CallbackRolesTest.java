package cn.hotline.callback.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.callback.CaseStory;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each state of a callback 回访 × each act × everybody: who may now does it, and nobody else. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CallbackRolesTest {
    private static final String DONE = "done";
    private static final Who COLLEAGUE = who("colleague", null, Role.SURVEYOR);
    private static final List<Who> ALL = everybody();

    private record Who(String name, Set<Role> roles, String unit, String token) {
        boolean is(Role role) {
            return roles.contains(role);
        }
    }

    enum Act {
        CLAIM("claims", "{}"),
        GIVE_BACK("claims", "{}"),
        AGREE("agreed-times", "{\"at\": \"2099-01-01T02:00:00Z\"}"),
        ATTEMPT("attempts", CaseStory.SATISFIED);

        private final String path;
        private final String body;

        Act(String path, String body) {
            this.path = path;
            this.body = body;
        }

        Response by(Who who, String id, long version) {
            RequestSpecification request = who.token == null ? Api.anonymous() : Api.as(who.token);
            String address = "/api/v1/callback-tasks/" + id + "/" + path;
            request.header("If-Match", version);
            return this == GIVE_BACK
                    ? request.delete(address)
                    : request.body(body).post(address);
        }
    }

    enum State {
        FREE,
        CLAIMED,
        ONE_TO_ONE,
        COMPLETED,
        CANCELLED;

        /** The law. */
        String answer(Act act, Who who) {
            if (who.token == null) {
                return "401 unauthenticated";
            }
            boolean returns = act == Act.GIVE_BACK && who.is(Role.SECTION_HEAD);
            if (!who.is(Role.SURVEYOR) && !returns) {
                return "403 forbidden";
            }
            if (act != Act.GIVE_BACK && (who.unit != null || who.is(Role.HANDLER))) {
                return "403 own-unit";
            }
            if (this == COMPLETED || this == CANCELLED) {
                return "409 task-settled";
            }
            if (this == CLAIMED) {
                boolean takesOver = who.is(Role.SECTION_HEAD) && (act == Act.CLAIM || act == Act.GIVE_BACK);
                return takesOver ? DONE : "409 claimed-by-another";
            }
            return switch (act) {
                case CLAIM -> DONE;
                case GIVE_BACK -> "409 not-claimed";
                case AGREE -> this == ONE_TO_ONE ? "409 not-claimed" : "422 not-one-to-one";
                case ATTEMPT -> this == ONE_TO_ONE ? "409 not-claimed" : DONE;
            };
        }

        JsonPath reached() {
            CaseStory story = this == ONE_TO_ONE ? CaseStory.ofBusiness() : CaseStory.awaitingCallback();
            String id = story.task("OPEN").getString("id");
            switch (this) {
                case CLAIMED -> Act.CLAIM.by(COLLEAGUE, id, 0).then().statusCode(200);
                case COMPLETED -> Act.ATTEMPT.by(COLLEAGUE, id, 0).then().statusCode(200);
                case CANCELLED -> story.archived();
                default -> {}
            }
            return story.task(this == FREE || this == CLAIMED || this == ONE_TO_ONE ? "OPEN" : name());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(State.class)
    void who_may_now_does_it_and_nobody_else(State state) {
        for (Act act : Act.values()) {
            JsonPath task = state.reached();
            Map<String, String> law = each(who -> state.answer(act, who));
            Map<String, String> found =
                    each(who -> DONE.equals(state.answer(act, who)) ? DONE : said(by(act, who, task)));
            assertThat(found).as(state + " × " + act).isEqualTo(law);
            assertThat(version(task)).as(state + " after the refused " + act).isEqualTo(task.getLong("version"));
            ALL.stream().filter(who -> DONE.equals(state.answer(act, who))).forEach(who -> assertThat(
                            said(by(act, who, state.reached())))
                    .as(state + " × " + act + " by " + who.name)
                    .isEqualTo(DONE));
        }
    }

    private static Response by(Act act, Who who, JsonPath task) {
        return act.by(who, task.getString("id"), task.getLong("version"));
    }

    private static long version(JsonPath task) {
        return Api.as(COLLEAGUE.token)
                .get("/api/v1/callback-tasks/" + task.getString("id"))
                .jsonPath()
                .getLong("version");
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
        all.add(who("surveyor and section head", null, Role.SURVEYOR, Role.SECTION_HEAD));
        all.add(who("surveyor of the unit", "HS-CG-01", Role.SURVEYOR));
        all.add(who("surveyor of the unit above", "HS-CG", Role.SURVEYOR));
        all.add(who("surveyor and handler", "HS-CG-01", Role.SURVEYOR, Role.HANDLER));
        all.add(who("surveyor and handler of no unit", null, Role.SURVEYOR, Role.HANDLER));
        return all;
    }

    private static Who who(String name, String unit, Role... roles) {
        Set<String> ids = new java.util.HashSet<>();
        List.of(roles).forEach(role -> ids.add(role.id()));
        return new Who(name, Set.of(roles), unit, Tokens.of(name.replace(' ', '.'), name, ids, unit));
    }
}
