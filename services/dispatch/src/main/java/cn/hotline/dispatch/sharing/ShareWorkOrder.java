package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The centre names a co-handler 协办, or the unit hands a part down 下派. */
@ApplicationScoped
public class ShareWorkOrder {
    private final WorkOrders orders;
    private final Units units;
    private final OpenUnitTask openUnitTask;
    private final Openers openers;
    private final Caller caller;

    ShareWorkOrder(WorkOrders orders, Units units, OpenUnitTask openUnitTask, Openers openers, Caller caller) {
        this.orders = orders;
        this.units = units;
        this.openUnitTask = openUnitTask;
        this.openers = openers;
        this.caller = caller;
    }

    /** @param dueAt null for the usual limit */
    @Transactional
    public UnitTask share(WorkOrderId id, String ifMatch, TaskKind kind, UnitCode unit, String demand, Instant dueAt) {
        WorkOrder order = orders.require(id);
        openers.require(kind, order);
        ETags.require(ifMatch, order.version());
        UnitTask task = openUnitTask.open(order, kind, units.requireActive(unit), demand, dueAt, caller.actor());
        orders.flush();
        return task;
    }
}
