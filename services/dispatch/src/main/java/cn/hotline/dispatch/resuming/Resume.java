package cn.hotline.dispatch.resuming;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The act of resuming 恢复办理, whoever decided it. */
@ApplicationScoped
class Resume {
    private static final String LAST_GRANTED =
            "select id from Application where workOrder.id = ?1 and kind = SUSPENSION"
                    + " and status = GRANTED order by id desc limit 1";

    private final EntityManager entities;
    private final Outbox outbox;

    Resume(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    void resume(WorkOrder order, ResumeCause cause, String note, Actor by) {
        order.resume();
        UUID suspension = entities.createQuery(LAST_GRANTED, UUID.class)
                .setParameter(1, order.id().value())
                .getSingleResult();
        entities.flush();
        outbox.append(
                by,
                new HandlingResumed(
                        order.hotlineCase().id(),
                        order.hotlineCase().caseNo(),
                        new ApplicationId(suspension),
                        order.id(),
                        order.unit(),
                        cause,
                        order.status() == WorkOrderStatus.REWORK,
                        note));
    }
}
