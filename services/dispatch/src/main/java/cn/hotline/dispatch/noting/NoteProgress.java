package cn.hotline.dispatch.noting;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderAction;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The unit tells how far it is 记录过程. */
@ApplicationScoped
public class NoteProgress {
    private final WorkOrders orders;
    private final ProgressNotes notes;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    NoteProgress(WorkOrders orders, ProgressNotes notes, Outbox outbox, Caller caller, Clock clock) {
        this.orders = orders;
        this.notes = notes;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param interimReply whether the citizen may be told 阶段性答复 */
    @Transactional
    public ProgressNote add(WorkOrderId id, String text, boolean interimReply) {
        WorkOrder order = orders.require(id);
        caller.requireOwnUnit(order.unitPath());
        order.apply(WorkOrderAction.RECORD);
        ProgressNote note = new ProgressNote(
                order, Masking.text(text), interimReply, caller.actor().id(), clock.instant());
        notes.persist(note);
        outbox.append(caller.actor(), note.told(order));
        return note;
    }
}
