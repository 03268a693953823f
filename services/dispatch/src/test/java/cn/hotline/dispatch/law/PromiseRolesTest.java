package cn.hotline.dispatch.law;

import static cn.hotline.dispatch.law.Orders.ok;

import cn.hotline.dispatch.Desk;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.dispatch.promising.LightPromises;
import cn.hotline.dispatch.promising.PromiseStatus;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who says that a promise is kept 兑现承诺: each status of it × everybody. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PromiseRolesTest {
    private static final Map<String, Object> KEPT = Map.of("measures", "余款已发", "publicReply", "余款已全部发放");

    @Inject
    EntityManager entities;

    @Inject
    MovableClock clock;

    @Inject
    LightPromises lightPromises;

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(PromiseStatus.class)
    void the_unit_alone_keeps_it_while_it_is_open(PromiseStatus status) {
        Trial trial = new Trial(entities);
        Thing promise = in(status);
        trial.inSilence(
                promise,
                () -> trial.refusals(
                        status + " × keep",
                        promise,
                        who -> answer(who, status),
                        (who, thing) -> thing.take(who, "/promise/fulfilment", KEPT)));
        trial.acts(
                status + " × keep",
                () -> promise,
                who -> answer(who, status),
                (who, thing) -> thing.take(who, "/promise/fulfilment", KEPT),
                (thing, answered) -> Poll.until(() -> status(thing).equals("KEPT")));
    }

    private static String answer(Who who, PromiseStatus status) {
        if (who == Who.NOBODY) {
            return "401 unauthenticated";
        }
        if (who.role() != Role.HANDLER) {
            return "403 forbidden";
        }
        if (!who.isOfTheUnit()) {
            return "403 other-unit";
        }
        boolean open = List.of(PromiseStatus.PENDING, PromiseStatus.DUE).contains(status);
        return open ? Trial.DONE : "409 promise-settled";
    }

    private Thing in(PromiseStatus status) {
        LocalDate day = LocalDate.now(DistrictTime.ZONE).plusDays(20);
        Thing order = Orders.in(WorkOrderStatus.SIGNED);
        Map<String, Object> reply = Map.of(
                "veracity", "TRUE",
                "solved", "PARTLY",
                "unsolvedReason", "FUNDING",
                "measures", "已发放一半",
                "publicReply", "余款将如期发放",
                "promisedOn", day.toString());
        ok(Desk.reply(Who.HANDLER.token(), order.order(), order.version(), reply));
        order.story().closes(order.order());
        Desk.awaitStatus(order.order(), "COMPLETED");
        Poll.until(() -> status(order).equals("PENDING"));
        switch (status) {
            case PENDING -> {}
            case DUE -> {
                clock.set(day.atStartOfDay(DistrictTime.ZONE).toInstant());
                lightPromises.doSome();
            }
            case KEPT -> ok(Desk.post(Who.HANDLER.token(), order.path() + "/promise/fulfilment", 0, KEPT));
            case DROPPED -> order.story().redoes(2);
        }
        Poll.until(() -> status(order).equals(status.name()));
        return new Thing(order.story(), order.order(), order.path(), status == PromiseStatus.PENDING ? 0 : 1);
    }

    private String status(Thing order) {
        List<?> found = entities.createNativeQuery("select status from promise where case_id = ?1", String.class)
                .setParameter(1, order.story().id.value())
                .getResultList();
        return found.isEmpty() ? "" : (String) found.get(0);
    }
}
