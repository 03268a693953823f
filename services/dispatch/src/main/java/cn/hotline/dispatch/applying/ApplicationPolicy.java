package cn.hotline.dispatch.applying;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;

/** How often and how long a work order may be extended or suspended 延期、挂账限度: versioned data, by the day of the application. */
@ApplicationScoped
public class ApplicationPolicy {
    private static final String IN_FORCE =
            "select max_extensions, max_extra, max_suspension_days from application_policy"
                    + " where effective_from <= ?1 order by effective_from desc limit 1";

    private final EntityManager entities;
    private final WorkCalendar calendar;

    ApplicationPolicy(EntityManager entities, WorkCalendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** @throws DomainException {@code extensions-used-up}, {@code extra-too-long} */
    void checkExtension(WorkOrder order, Limit extra, Instant now) {
        Object[] rule = inForce(now);
        int most = ((Number) rule[0]).intValue();
        if (order.deferral().extensions() >= most) {
            throw new DomainException(
                    DispatchError.EXTENSIONS_USED_UP, order.deferral().extensions());
        }
        Limit longest = Limit.parse((String) rule[1]);
        if (calendar.plus(now, extra).isAfter(calendar.plus(now, longest))) {
            throw new DomainException(DispatchError.EXTRA_TOO_LONG, longest.label());
        }
    }

    /** @throws DomainException {@code suspension-date} */
    void checkSuspension(LocalDate until, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DistrictTime.ZONE);
        LocalDate last = today.plusDays(((Number) inForce(now)[2]).longValue());
        if (!until.isAfter(today) || until.isAfter(last)) {
            throw new DomainException(DispatchError.SUSPENSION_DATE, last);
        }
    }

    private Object[] inForce(Instant now) {
        return (Object[]) entities.createNativeQuery(IN_FORCE, Object[].class)
                .setParameter(1, LocalDate.ofInstant(now, DistrictTime.ZONE))
                .getSingleResult();
    }
}
