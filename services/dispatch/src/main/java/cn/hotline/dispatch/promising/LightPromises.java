package cn.hotline.dispatch.promising;

import cn.hotline.dispatch.watching.DayWork;
import cn.hotline.events.PromiseDue;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Brings promises back on their day 承诺到期. */
@ApplicationScoped
public class LightPromises implements DayWork {
    private static final int BATCH = 50;
    private static final String DUE = "select * from promise where status = 'PENDING' and promised_on <= ?1"
            + " order by promised_on limit " + BATCH + " for update skip locked";

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    LightPromises(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int doSome() {
        List<Promise> due = entities.unwrap(Session.class)
                .createNativeQuery(DUE, Promise.class)
                .setParameter(1, LocalDate.ofInstant(clock.instant(), DistrictTime.ZONE))
                .getResultList();
        due.forEach(this::light);
        return due.size();
    }

    private void light(Promise promise) {
        promise.fallDue();
        outbox.append(new PromiseDue(
                promise.hotlineCase().id(),
                promise.hotlineCase().caseNo(),
                promise.workOrderId(),
                promise.unit(),
                promise.promisedOn()));
    }
}
