package cn.hotline.dispatch.reassigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 改派: the centre changes the unit. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReassigningTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);

    @Test
    void the_order_leaves_its_unit_and_the_next_dispatch_goes_where_the_centre_said() {
        Desk.sign(Desk.LABOUR, order, 0);
        String asked = Desk.askForDays(Desk.LABOUR, order, 1, 3).jsonPath().getString("id");

        Desk.reassign(Desk.DISPATCHER, order, 2, "HS-CG")
                .then()
                .statusCode(200)
                .body("status", equalTo("REASSIGNED"), "applied", equalTo(false));
        WorkOrderReassigned told = log.await(story.id, WorkOrderReassigned.class);
        assertThat(told.unit()).hasToString("HS-RS");
        assertThat(told.newUnit()).hasToString("HS-CG");
        Desk.approve(Desk.SECTION_HEAD, asked, 1, "GRANT").then().statusCode(409);

        story.asks(1, DispatchCause.REASSIGNED, "HS-RS");
        WorkOrderDispatched next = story.dispatch(2);
        assertThat(next.unit()).hasToString("HS-CG");
        assertThat(next.basis()).isEqualTo(DispatchBasis.REASSIGNMENT);
        assertThat(next.basisText()).isEqualTo("经核实属该单位职责");
        assertThat(next.hop()).isEqualTo(2);
        Desk.sign(Desk.CITY, next.workOrderId().toString(), 0).then().statusCode(200);
    }

    @Test
    void what_cannot_be_reassigned_stays() {
        Desk.reassign(Desk.LABOUR, order, 0, "HS-CG").then().statusCode(403);
        Desk.reassign(Desk.DISPATCHER, order, 0, "HS-RS")
                .then()
                .statusCode(422)
                .body("code", equalTo("reassigned-to-itself"));
        Desk.reassign(Desk.DISPATCHER, order, 0, "NOWHERE")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-unit"));
        Desk.reassign(Desk.DISPATCHER, order, 4, "HS-CG").then().statusCode(412);
        assertThat(Desk.see(order).getString("status")).isEqualTo("DISPATCHED");
        assertThat(Desk.see(order).getInt("version")).isZero();

        Desk.giveBack(Desk.LABOUR, order, 0, null);
        Desk.reassign(Desk.DISPATCHER, order, 1, "HS-CG")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-status"));
        assertThat(log.of(story.id, WorkOrderReassigned.class)).isEmpty();
    }
}
