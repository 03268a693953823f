package cn.hotline.dispatch.transferring;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.applying.Applications;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.promising.Promises;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The centre hands a unit's open orders over to its successor 机构调整: as they stand, their clocks run on. */
@ApplicationScoped
public class TransferOrders {
    /** How many orders one transaction takes. */
    static final int BATCH = 200;

    private final WorkOrders orders;
    private final Applications applications;
    private final Promises promises;
    private final Transfers transfers;
    private final Units units;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    TransferOrders(
            WorkOrders orders,
            Applications applications,
            Promises promises,
            Transfers transfers,
            Units units,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.applications = applications;
        this.promises = promises;
        this.transfers = transfers;
        this.units = units;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How far the handing over is.
     *
     * @param moved orders moved by this call
     * @param more whether there may be more to move
     */
    public record Progress(int moved, boolean more) {}

    /**
     * Moves the next {@value #BATCH}; to be called again while there are more.
     *
     * @param from may be retired already
     * @param category only those of this category and below, and no promises; null for all
     * @param why for people
     * @throws DomainException {@code not-found}, {@code unknown-unit}, {@code transferred-to-itself}
     */
    @Transactional
    public Progress transfer(UnitCode from, UnitCode to, CategoryCode category, String why) {
        if (from.equals(to)) {
            throw new DomainException(DispatchError.TRANSFERRED_TO_ITSELF);
        }
        units.require(from);
        Unit successor = units.requireActive(to);
        String note = Masking.text(why);
        List<WorkOrder> held = orders.holdOpen(from, category, BATCH);
        for (WorkOrder order : held) {
            transfer(order, successor, note, caller.actor(), clock.instant());
        }
        applications.follow(held);
        if (category == null) {
            promises.handOver(from, successor);
        }
        return new Progress(held.size(), held.size() == BATCH);
    }

    private void transfer(WorkOrder order, Unit successor, String note, Actor by, Instant at) {
        transfers.persist(new Transfer(order, successor, note, by.id(), at));
        UnitCode before = order.unit();
        order.transfer(successor);
        outbox.append(
                by,
                new WorkOrderTransferred(
                        order.hotlineCase().id(),
                        order.hotlineCase().caseNo(),
                        order.id(),
                        before,
                        order.unit(),
                        order.unitName(),
                        order.unitPath(),
                        note));
    }
}
