package cn.hotline.supervision.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Enters a new version of the limits 时限规则: all lines of one date, which replace those before from that date on. */
@ApplicationScoped
public class ClockPolicies {
    private static final String ENTER =
            "insert into clock_policy (effective_from, clock, type, urgency, tag, patrol, channel, category, calendar,"
                    + " limit_text, priority, name) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

    private final EntityManager entities;
    private final Rules rules;
    private final WorkCalendars calendars;
    private final Clock clock;

    ClockPolicies(EntityManager entities, Rules rules, WorkCalendars calendars, Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Cases registered from that date on are judged by it; running ones keep theirs.
     *
     * @throws cn.hotline.kernel.error.DomainException when the version is not whole, or not in the future
     */
    @Transactional
    public List<ClockPolicy> enter(LocalDate effectiveFrom, List<ClockPolicy> lines) {
        // One version at a time: two of the same date would become one.
        entities.createNativeQuery("lock table clock_policy in share row exclusive mode")
                .executeUpdate();
        rules.forget();
        PolicyCheck.check(effectiveFrom, lines, rules.book(), calendars, clock.instant());
        lines.forEach(this::insert);
        rules.forget();
        return lines;
    }

    private void insert(ClockPolicy line) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(ENTER)
                .setParameter(1, line.effectiveFrom())
                .setParameter(2, line.clock().name())
                .setParameter(3, line.type() == null ? null : line.type().name(), String.class)
                .setParameter(4, line.urgency() == null ? null : line.urgency().name(), String.class)
                .setParameter(5, line.tag(), String.class)
                .setParameter(6, line.patrol(), Boolean.class)
                .setParameter(7, line.channel(), String.class)
                .setParameter(8, line.category(), String.class)
                .setParameter(9, line.calendar())
                .setParameter(10, line.limit().toString())
                .setParameter(11, line.priority())
                .setParameter(12, line.name())
                .executeUpdate();
    }
}
