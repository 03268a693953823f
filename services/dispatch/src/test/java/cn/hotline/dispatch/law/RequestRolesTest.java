package cn.hotline.dispatch.law;

import static cn.hotline.dispatch.law.Orders.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits for its dispatch, free, claimed or no more × each act × everybody; and the moving of a unit's orders. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RequestRolesTest {
    private static final String COLLEAGUE = Tokens.of("li.na", "李娜", Set.of(Role.DISPATCHER_ID), null);

    @Inject
    EntityManager entities;

    enum Act {
        CLAIM,
        GIVE_BACK,
        DISPATCH;

        Answer by(Who who, Thing request) {
            return switch (this) {
                case CLAIM -> request.take(who, "/claim", Map.of());
                case GIVE_BACK -> Answer.to("DELETE", request.path() + "/claim", who.token(), 0, Map.of());
                case DISPATCH ->
                    Answer.to(
                            "POST",
                            "/api/v1/work-orders",
                            who.token(),
                            0,
                            Map.of("caseId", request.story().id.toString(), "unit", Who.UNIT));
            };
        }
    }

    enum State {
        FREE,
        ANOTHERS,
        DISPATCHED,
        CANCELLED;

        Thing reached() {
            CaseStory story = CaseStory.toBeDispatched(CaseStory.NOBODYS);
            String id = (String) Desk.awaitWaiting(story).get("id");
            switch (this) {
                case FREE -> {}
                case ANOTHERS -> ok(Desk.claim(COLLEAGUE, story));
                case DISPATCHED -> ok(Desk.dispatch(Desk.DISPATCHER, story, Who.UNIT));
                case CANCELLED -> {
                    story.withdraws();
                    Poll.until(() -> Desk.waiting(story).isEmpty());
                }
            }
            return new Thing(story, null, "/api/v1/dispatch-requests/" + id, 0);
        }

        /** The dispatcher and the section head dispatch; only the latter takes from a colleague, and not without claiming first. */
        String answer(Who who, Act act) {
            if (who == Who.NOBODY) {
                return "401 unauthenticated";
            }
            if (who.role() != Role.DISPATCHER && who.role() != Role.SECTION_HEAD) {
                return "403 forbidden";
            }
            if (this == FREE) {
                return Trial.DONE;
            }
            if (this == ANOTHERS) {
                boolean takesOver = who.role() == Role.SECTION_HEAD && act != Act.DISPATCH;
                return takesOver ? Trial.DONE : "409 claimed-by-another";
            }
            return "409 nothing-to-dispatch";
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(State.class)
    void who_may_now_does_it_and_nobody_else(State state) {
        Trial trial = new Trial(entities);
        Thing request = state.reached();
        trial.inSilence(request, () -> {
            for (Act act : Act.values()) {
                trial.refusals(state + " × " + act, request, who -> state.answer(who, act), act::by);
            }
        });
        for (Act act : Act.values()) {
            trial.acts(
                    state + " × " + act, state::reached, who -> state.answer(who, act), act::by, (thing, answer) -> {});
        }
    }

    @Test
    void only_the_admin_and_the_section_head_move_a_units_orders() {
        String from = unit("T-LAW-A");
        String to = unit("T-LAW-B");
        Trial trial = new Trial(entities);
        Thing kept = withOrderAt(from);

        trial.inSilence(
                kept,
                () -> trial.refusals("transfer", kept, RequestRolesTest::moves, (who, thing) -> move(who, from, to)));
        trial.acts(
                "transfer",
                () -> withOrderAt(from),
                RequestRolesTest::moves,
                (who, thing) -> move(who, from, to),
                (thing, answer) ->
                        assertThat(Desk.see(thing.order()).getString("unit")).isEqualTo(to));
    }

    private static String moves(Who who) {
        if (who == Who.NOBODY) {
            return "401 unauthenticated";
        }
        return who.role() == Role.ADMIN || who.role() == Role.SECTION_HEAD ? Trial.DONE : "403 forbidden";
    }

    private static Answer move(Who who, String from, String to) {
        return Answer.to(
                "POST", "/api/v1/units/" + from + "/transfers", who.token(), 0, Map.of("newUnit", to, "note", "机构改革"));
    }

    private static Thing withOrderAt(String unit) {
        Thing request = State.FREE.reached();
        String order = ok(Desk.dispatch(Desk.DISPATCHER, request.story(), unit)).path("id");
        return new Thing(request.story(), order, request.path(), 0);
    }

    private static String unit(String code) {
        ok(Api.as(Desk.ADMIN)
                .body(Map.of("code", code, "name", "单位" + code, "kind", "DEPARTMENT"))
                .post("/api/v1/units"));
        return code;
    }
}
