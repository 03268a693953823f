package cn.hotline.dispatch.law;

import static cn.hotline.dispatch.Desk.CENTRE_LEADER;
import static cn.hotline.dispatch.Desk.DISPATCHER;
import static cn.hotline.dispatch.Desk.SECTION_HEAD;
import static cn.hotline.dispatch.law.Orders.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who rules on what a unit asked for: each matter × each status × both decisions × everybody. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RulingRolesTest {
    private static final Set<Role> RULERS = Set.of(Role.DISPATCHER, Role.SECTION_HEAD, Role.CENTRE_LEADER);

    @Inject
    EntityManager entities;

    /** Who signs what; with more than one, a grant waits for the others. */
    enum Matter {
        FIRST_RETURN("returns", Role.DISPATCHER),
        SECOND_RETURN("returns", Role.SECTION_HEAD, Role.CENTRE_LEADER),
        EXTENSION("applications", Role.SECTION_HEAD),
        SUSPENSION("applications", Role.SECTION_HEAD, Role.CENTRE_LEADER);

        private final String path;
        private final Set<Role> signers;

        Matter(String path, Role... signers) {
            this.path = path;
            this.signers = Set.of(signers);
        }

        String answer(Who who, String status) {
            if (who == Who.NOBODY) {
                return "401 unauthenticated";
            }
            if (!RULERS.contains(who.role())) {
                return "403 forbidden";
            }
            if (!status.equals("PENDING")) {
                return "409 already-ruled";
            }
            return signers.contains(who.role()) ? Trial.DONE : "403 not-a-signatory";
        }

        /** Asked for, and not ruled on. */
        Thing asked() {
            Thing order = this == SECOND_RETURN ? returnedOnce() : Orders.in(WorkOrderStatus.SIGNED);
            String unit = Who.HANDLER.token();
            int version = order.version();
            String id =
                    switch (this) {
                        case FIRST_RETURN, SECOND_RETURN -> {
                            ok(Desk.giveBack(unit, order.order(), version, null));
                            yield Orders.pendingReturn(order.story());
                        }
                        case EXTENSION ->
                            ok(Desk.askForDays(unit, order.order(), version, 1)).path("id");
                        case SUSPENSION ->
                            ok(Desk.askToSuspend(unit, order.order(), version, Orders.inDays(30)))
                                    .path("id");
                    };
            return new Thing(order.story(), order.order(), "/api/v1/" + path + "/" + id, 0);
        }

        Thing in(String status) {
            Thing asked = asked();
            int version =
                    switch (status) {
                        case "GRANTED" -> signedByAll(asked);
                        case "REFUSED" -> sign(signers.iterator().next(), asked, 0, "REFUSE");
                        case "CANCELLED" -> {
                            asked.story().withdraws();
                            Desk.awaitStatus(asked.order(), "CANCELLED");
                            yield 1;
                        }
                        default -> 0;
                    };
            return new Thing(asked.story(), asked.order(), asked.path(), version);
        }

        private int signedByAll(Thing asked) {
            int version = 0;
            for (Role role : signers) {
                version = sign(role, asked, version, "GRANT");
            }
            return version;
        }

        private static int sign(Role role, Thing asked, int version, String decision) {
            String token = Map.of(
                            Role.DISPATCHER,
                            DISPATCHER,
                            Role.SECTION_HEAD,
                            SECTION_HEAD,
                            Role.CENTRE_LEADER,
                            CENTRE_LEADER)
                    .get(role);
            return ok(Desk.post(token, asked.path() + "/rulings", version, ruling(decision)))
                    .path("version");
        }

        private static Thing returnedOnce() {
            Thing first = FIRST_RETURN.in("GRANTED");
            CaseStory story = first.story();
            story.asks(1, DispatchCause.RETURNED, Who.UNIT);
            return Orders.dispatched(story);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Matter.class)
    void who_may_not_or_no_more_rules_on_nothing(Matter matter) {
        Trial trial = new Trial(entities);
        for (String status : Set.of("PENDING", "GRANTED", "REFUSED", "CANCELLED")) {
            Thing asked = matter.in(status);
            trial.inSilence(asked, () -> {
                for (String decision : Set.of("GRANT", "REFUSE")) {
                    trial.refusals(
                            matter + " " + status + " × " + decision,
                            asked,
                            who -> matter.answer(who, status),
                            (who, thing) -> thing.take(who, "/rulings", ruling(decision)));
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Matter.class)
    void each_who_signs_refuses_alone_and_grants_with_the_others(Matter matter) {
        for (String decision : Set.of("GRANT", "REFUSE")) {
            String next = decision.equals("REFUSE") ? "REFUSED" : matter.signers.size() == 1 ? "GRANTED" : "PENDING";
            new Trial(entities)
                    .acts(
                            matter + " × " + decision,
                            matter::asked,
                            who -> matter.answer(who, "PENDING"),
                            (who, thing) -> thing.take(who, "/rulings", ruling(decision)),
                            (thing, answer) -> assertThat(answer.text("status"))
                                    .as(matter + " × " + decision)
                                    .isEqualTo(next));
        }
    }

    private static Map<String, Object> ruling(String decision) {
        return Map.of("decision", decision, "note", "经研究决定");
    }
}
