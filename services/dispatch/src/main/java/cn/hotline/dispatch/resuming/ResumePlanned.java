package cn.hotline.dispatch.resuming;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.watching.DayWork;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes suspended orders up on their planned day 挂账到期自动恢复. */
@ApplicationScoped
public class ResumePlanned implements DayWork {
    private static final int BATCH = 50;
    private static final Actor AUTOMATIC = Actor.system("dispatch");
    private static final String DUE = "select id from work_order where status = 'SUSPENDED' and suspended_until <= ?1"
            + " order by suspended_until limit " + BATCH + " for update skip locked";

    private final EntityManager entities;
    private final WorkOrders orders;
    private final Resume resume;
    private final Clock clock;

    ResumePlanned(EntityManager entities, WorkOrders orders, Resume resume, Clock clock) {
        this.entities = entities;
        this.orders = orders;
        this.resume = resume;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int doSome() {
        List<?> due = entities.createNativeQuery(DUE, UUID.class)
                .setParameter(1, LocalDate.ofInstant(clock.instant(), DistrictTime.ZONE))
                .getResultList();
        for (Object id : due) {
            WorkOrder order = orders.require(new WorkOrderId((UUID) id));
            resume.resume(order, ResumeCause.PLANNED_DATE, null, AUTOMATIC);
        }
        return due.size();
    }
}
