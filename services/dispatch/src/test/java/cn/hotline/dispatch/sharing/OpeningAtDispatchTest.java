package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.dispatch.handling.Cases;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Co-handlers 协办 named in the very transaction that dispatches the order. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpeningAtDispatchTest {
    private static final Actor AUTOMATIC = Actor.system("dispatch");

    @Inject
    OpenUnitTask openUnitTask;

    @Inject
    Cases cases;

    @Inject
    WorkOrders orders;

    @Inject
    Units units;

    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.toBeDispatched(CaseStory.NOBODYS);

    @Test
    void both_get_their_part_of_an_order_that_is_not_stored_yet() {
        Desk.awaitWaiting(story);

        String order = QuarkusTransaction.requiringNew().call(() -> {
            WorkOrder fresh = dispatched();
            open(fresh, "HS-CG");
            open(fresh, "HS-ZJ");
            return fresh.id().toString();
        });

        assertThat(log.await(story.id, UnitTaskOpened.class, 2).unit()).isEqualTo(new UnitCode("HS-ZJ"));
        assertThat(Desk.see(order).getInt("tasks")).isEqualTo(2);
        Tasks.see(
                        Desk.CITY,
                        log.of(story.id, UnitTaskOpened.class).get(0).taskId().toString())
                .then()
                .statusCode(200)
                .body("status", equalTo("OPENED"), "openedBy", equalTo(AUTOMATIC.id()));
    }

    @Test
    void what_one_may_not_have_leaves_nothing_behind() {
        Desk.awaitWaiting(story);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    WorkOrder fresh = dispatched();
                    open(fresh, "HS-CG");
                    open(fresh, "HS-CG");
                }))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("已有未了结的分办件");
        assertThat(log.of(story.id, UnitTaskOpened.class)).isEmpty();
    }

    private WorkOrder dispatched() {
        Instant now = Instant.now();
        WorkOrder fresh = new WorkOrder(
                cases.find(story.id).orElseThrow(),
                1,
                1,
                units.requireActive(new UnitCode("HS-JD01")),
                DispatchBasis.CATALOGUE,
                null,
                now,
                now);
        orders.persist(fresh);
        return fresh;
    }

    private void open(WorkOrder order, String unit) {
        openUnitTask.open(
                order, TaskKind.CO_HANDLING, units.requireActive(new UnitCode(unit)), "协助核查", null, AUTOMATIC);
    }
}
