package cn.hotline.dispatch.replying;

import cn.hotline.dispatch.applying.Applications;
import cn.hotline.dispatch.contacting.Contacts;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.sharing.UnitTasks;
import cn.hotline.events.Replied;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** The unit replies to a work order 回复, also after a rework. */
@ApplicationScoped
public class ReplyToWorkOrder {
    private final WorkOrders orders;
    private final Applications applications;
    private final UnitTasks tasks;
    private final Contacts contacts;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ReplyToWorkOrder(
            WorkOrders orders,
            Applications applications,
            UnitTasks tasks,
            Contacts contacts,
            EntityManager entities,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.applications = applications;
        this.tasks = tasks;
        this.contacts = contacts;
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public WorkOrder reply(WorkOrderId id, String ifMatch, ReplyContent told) {
        WorkOrder order = orders.require(id);
        caller.requireOwnUnit(order.unitPath());
        ETags.require(ifMatch, order.version());
        Instant now = clock.instant();
        int attempt = order.reply(now);
        told.check(now);
        tasks.requireNoneOpen(order);
        ReplyContent content = told.contactedAt() == null
                ? told.contactedAt(contacts.lastReached(id).orElse(null))
                : told;
        applications.dropPending(order);
        entities.persist(new Reply(id, attempt, content, caller.actor().id(), now));
        entities.flush();
        outbox.append(caller.actor(), event(order, attempt, content));
        return order;
    }

    private static Replied event(WorkOrder order, int attempt, ReplyContent content) {
        return new Replied(
                order.hotlineCase().id(),
                order.hotlineCase().caseNo(),
                order.id(),
                order.unit(),
                order.round(),
                attempt,
                content.veracity(),
                content.contactedAt(),
                content.evidence(),
                content.solved(),
                content.unsolvedReason(),
                content.measures(),
                content.publicReply(),
                content.promisedOn());
    }
}
