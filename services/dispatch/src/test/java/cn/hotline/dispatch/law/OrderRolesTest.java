package cn.hotline.dispatch.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.Desk;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every status of a work order × every act on it over REST × everybody, against {@link OrderAct}. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OrderRolesTest {
    @Inject
    EntityManager entities;

    @ParameterizedTest(name = "{0}")
    @EnumSource(WorkOrderStatus.class)
    void who_may_not_or_not_now_is_told_so_and_changes_nothing(WorkOrderStatus status) {
        Trial trial = new Trial(entities);
        Thing order = Orders.in(status);
        trial.inSilence(order, () -> {
            for (OrderAct act : OrderAct.values()) {
                trial.refusals(status + " × " + act, order, who -> act.answer(who, status), act::by);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WorkOrderStatus.class)
    void who_may_now_does_it_and_the_order_goes_on(WorkOrderStatus status) {
        for (OrderAct act : OrderAct.values()) {
            String what = status + " × " + act;
            new Trial(entities)
                    .acts(
                            what,
                            () -> Orders.in(status),
                            who -> act.answer(who, status),
                            act::by,
                            (order, answer) -> assertThat(
                                            Desk.see(order.order()).getString("status"))
                                    .as("after " + what)
                                    .isEqualTo(act.after(status).name()));
        }
    }
}
