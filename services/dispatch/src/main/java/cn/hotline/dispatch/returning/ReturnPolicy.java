package cn.hotline.dispatch.returning;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.query.NativeQuery;

/** How long a unit may ask for a return 退单时限: versioned data; an order is judged by what was in force at its dispatch. */
@ApplicationScoped
public class ReturnPolicy {
    private static final String IN_FORCE = "select return_window from return_policy where effective_from <= ?1"
            + " order by effective_from desc limit 1";

    private final EntityManager entities;
    private final WorkCalendar calendar;

    ReturnPolicy(EntityManager entities, WorkCalendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** The last minute in which an order dispatched then may be returned. */
    public Instant returnUntil(Instant dispatchedAt) {
        NativeQuery<?> inForce = entities.createNativeQuery(IN_FORCE, String.class)
                .setParameter(1, LocalDate.ofInstant(dispatchedAt, DistrictTime.ZONE))
                .unwrap(NativeQuery.class);
        inForce.addSynchronizedQuerySpace("return_policy"); // or else it flushes a whole batch of events
        return calendar.plus(dispatchedAt, Limit.parse((String) inForce.getSingleResult()));
    }
}
