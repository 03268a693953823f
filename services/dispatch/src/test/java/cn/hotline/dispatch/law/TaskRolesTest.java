package cn.hotline.dispatch.law;

import static cn.hotline.dispatch.law.Orders.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.Desk;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.dispatch.sharing.UnitTaskStatus;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of an order 分办件: both kinds × each status × each act × everybody. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TaskRolesTest {
    private static final Set<UnitTaskStatus> OPEN = Set.of(UnitTaskStatus.OPENED, UnitTaskStatus.SIGNED);

    @Inject
    EntityManager entities;

    /** Who may, in which status, and what follows. */
    enum Act {
        SIGN("/signature", Map.of(), Set.of(UnitTaskStatus.OPENED), "SIGNED"),
        REPORT("/report", Map.of("measures", "已核查"), Set.of(UnitTaskStatus.SIGNED), "REPORTED"),
        WAIVE("/waiver", Map.of("note", "主办单位已解决"), OPEN, "ENDED"),
        RECALL("/recall", Map.of("note", "指定有误"), OPEN, "ENDED");

        private final String path;
        private final Map<String, Object> body;
        private final Set<UnitTaskStatus> when;
        private final String next;

        Act(String path, Map<String, Object> body, Set<UnitTaskStatus> when, String next) {
            this.path = path;
            this.body = body;
            this.when = when;
            this.next = next;
        }

        Answer by(Who who, Thing task) {
            return task.take(who, path, body);
        }

        String answer(Who who, Part part, UnitTaskStatus status) {
            if (who == Who.NOBODY) {
                return "401 unauthenticated";
            }
            String barred = this == WAIVE ? barredFromWaiving(who) : this == RECALL ? part.opener(who) : part.doer(who);
            if (barred != null) {
                return barred;
            }
            return when.contains(status) ? Trial.DONE : "409 illegal-task-status";
        }

        /** 免予办理 is the section head's alone. */
        private static String barredFromWaiving(Who who) {
            return who.role() == Role.SECTION_HEAD ? null : "403 forbidden";
        }
    }

    /** A kind of part: the centre opens a co-handling 协办 and recalls it, the unit what it hands down 下派 to one below. */
    enum Part {
        CO_HANDLING("HS-JY", Set.of(Role.DISPATCHER, Role.SECTION_HEAD)),
        SUB_DISPATCH("HS-JD01-SQ01", Set.of(Role.HANDLER));

        private final String unit;
        private final Set<Role> openers;

        Part(String unit, Set<Role> openers) {
            this.unit = unit;
            this.openers = openers;
        }

        /** Only the unit that has the part does it: the lead does not report to itself. */
        private String doer(Who who) {
            if (who.role() != Role.HANDLER) {
                return "403 forbidden";
            }
            return who.token().equals(token()) ? null : "403 other-unit";
        }

        private String opener(Who who) {
            if (who.role() == Role.HANDLER && !who.isOfTheUnit()) {
                return "403 other-unit";
            }
            boolean opens = openers.contains(who.role());
            boolean opensOthers =
                    Set.of(Role.DISPATCHER, Role.SECTION_HEAD, Role.HANDLER).contains(who.role());
            return opens ? null : opensOthers ? "403 task-not-yours" : "403 forbidden";
        }

        private String token() {
            return this == CO_HANDLING ? Who.OTHER_HANDLER.token() : Who.HANDLER_BELOW.token();
        }

        Thing in(UnitTaskStatus status) {
            Thing order = Orders.in(WorkOrderStatus.SIGNED);
            String opener = this == CO_HANDLING ? Desk.DISPATCHER : Who.HANDLER.token();
            Map<String, Object> body = Map.of("kind", name(), "unit", unit, "demand", "请核查");
            String id = ok(Desk.post(opener, order.path() + "/unit-tasks", order.version(), body))
                    .path("id");
            String path = "/api/v1/unit-tasks/" + id;
            if (status == UnitTaskStatus.SIGNED || status == UnitTaskStatus.REPORTED) {
                ok(Desk.post(token(), path + "/signature", 0, Map.of()));
            }
            if (status == UnitTaskStatus.REPORTED) {
                ok(Desk.post(token(), path + "/report", 1, Act.REPORT.body));
            }
            if (status == UnitTaskStatus.ENDED) {
                ok(Desk.post(Desk.SECTION_HEAD, path + "/waiver", 0, Act.WAIVE.body));
            }
            int version = status == UnitTaskStatus.OPENED ? 0 : status == UnitTaskStatus.REPORTED ? 2 : 1;
            return new Thing(order.story(), order.order(), path, version);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CO_HANDLING,OPENED", "CO_HANDLING,SIGNED", "CO_HANDLING,REPORTED", "CO_HANDLING,ENDED",
        "SUB_DISPATCH,OPENED", "SUB_DISPATCH,SIGNED", "SUB_DISPATCH,REPORTED", "SUB_DISPATCH,ENDED"
    })
    void who_may_now_does_it_and_nobody_else(Part part, UnitTaskStatus status) {
        Trial trial = new Trial(entities);
        Thing task = part.in(status);
        trial.inSilence(task, () -> {
            for (Act act : Act.values()) {
                trial.refusals(name(part, status, act), task, who -> act.answer(who, part, status), act::by);
            }
        });
        for (Act act : Act.values()) {
            trial.acts(
                    name(part, status, act),
                    () -> part.in(status),
                    who -> act.answer(who, part, status),
                    act::by,
                    (thing, answer) -> assertThat(answer.text("status"))
                            .as(name(part, status, act))
                            .isEqualTo(act.next));
        }
    }

    private static String name(Part part, UnitTaskStatus status, Act act) {
        return part + " " + status + " × " + act;
    }
}
