package cn.hotline.supervision.urging;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.noticing.NoteNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A supervisor urges a unit for all it has overdue 批量催办, the longest overdue first, so many at a time. */
@ApplicationScoped
public class UrgeOverdue {
    /** Greatest number urged at a time. */
    public static final int MOST = 200;

    private static final String OVERDUE = "c.state = cn.hotline.supervision.clocks.ClockState.RUNNING"
            + " and c.responsible.unit = :unit and c.clock = :kind and c.times.dueAt < :minute";

    private final EntityManager entities;
    private final Outbox outbox;
    private final NoteNotices notices;
    private final Clock clock;

    UrgeOverdue(EntityManager entities, Outbox outbox, NoteNotices notices, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What was urged.
     *
     * @param left how many of the unit's overdue orders were not urged: there were too many, or they were urged by hand since the moment
     */
    public record Result(List<Urge> urged, long left) {}

    /**
     * @param note masked
     * @param notSince orders urged by hand after this moment are left out; null leaves none out
     */
    @Transactional
    public Result urge(UnitCode unit, String note, Instant notSince, Actor by) {
        Instant now = clock.instant();
        List<CaseClock> overdue = overdue(unit, notSince, now);
        List<Urge> urged = overdue.stream()
                .map(handling -> new Urge(handling, UrgeKind.MANUAL, by, now, note))
                .toList();
        urged.forEach(urge -> {
            entities.persist(urge);
            outbox.append(by, urge.event());
        });
        notices.note(urged.stream().map(Urge::fact).toList(), now);
        return new Result(urged, count(unit, now) - urged.size());
    }

    private List<CaseClock> overdue(UnitCode unit, Instant notSince, Instant now) {
        return entities.createQuery(
                        "from CaseClock c where " + OVERDUE + " and not exists (select 1 from Urge u"
                                + " where u.caseId = c.caseId and u.workOrderId = c.workOrderId and u.kind = :manual"
                                + " and u.urgedAt > :since) order by c.times.dueAt, c.id",
                        CaseClock.class)
                .setParameter("kind", ClockKind.HANDLE)
                .setParameter("unit", unit.value())
                .setParameter("minute", WorkCalendar.toMinute(now))
                .setParameter("manual", UrgeKind.MANUAL)
                .setParameter("since", notSince == null ? now : notSince)
                .setMaxResults(MOST)
                .getResultList();
    }

    private long count(UnitCode unit, Instant now) {
        return entities.createQuery("select count(c) from CaseClock c where " + OVERDUE, Long.class)
                .setParameter("kind", ClockKind.HANDLE)
                .setParameter("unit", unit.value())
                .setParameter("minute", WorkCalendar.toMinute(now))
                .getSingleResult();
    }
}
