package cn.hotline.supervision.reconciling;

import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.listing.Viewpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;

/** Counts what runs under which lamp, and the open letters 核对, in one statement and so of one moment. */
@ApplicationScoped
public class TakeStock {
    private static final String SUMS = """
            select count(*) filter (where state = 'RUNNING' and lamp = 'GREEN') as green,
                   count(*) filter (where state = 'RUNNING' and lamp = 'YELLOW') as yellow,
                   count(*) filter (where state = 'RUNNING' and lamp = 'RED') as red,
                   count(*) filter (where state = 'ANSWERED') as answered,
                   count(*) filter (where state = 'SUSPENDED') as suspended,
                   (select count(*) from letter where status = 'OPEN' %1$s) as letters,
                   (select count(*) from letter where status = 'OPEN' and due_at < :minute %1$s) as overdue_letters,
                   (select count(*) from letter where status = 'ANSWERED' %1$s) as answered_letters
            from case_clock where state in ('RUNNING', 'ANSWERED', 'SUSPENDED') %1$s
            """;

    private final EntityManager entities;
    private final Viewpoint viewpoint;
    private final Clock clock;

    TakeStock(EntityManager entities, Viewpoint viewpoint, Clock clock) {
        this.entities = entities;
        this.viewpoint = viewpoint;
        this.clock = clock;
    }

    /** The sums of what the caller may see. */
    @Transactional
    public Overview count() {
        String unit = viewpoint.unit();
        String within = unit == null ? "" : "and unit_path @> array[cast(:unit as varchar)]";
        var query = entities.unwrap(Session.class).createNativeQuery(SUMS.formatted(within), Tuple.class);
        Instant now = clock.instant();
        query.setParameter("minute", WorkCalendar.toMinute(now));
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        Tuple sums = query.getSingleResult();
        return new Overview(
                now,
                number(sums, "green"),
                number(sums, "yellow"),
                number(sums, "red"),
                number(sums, "answered"),
                number(sums, "suspended"),
                number(sums, "letters"),
                number(sums, "overdue_letters"),
                number(sums, "answered_letters"));
    }

    private static long number(Tuple sums, String name) {
        return ((Number) sums.get(name)).longValue();
    }
}
