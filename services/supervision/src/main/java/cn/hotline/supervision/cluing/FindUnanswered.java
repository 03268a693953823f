package cn.hotline.supervision.cluing;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.clocks.CaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Finds work orders that are long overdue without a reply 超期未回复, one batch at a time, each order once.
 *
 * <p>INVARIANT: the handle clock is locked with the clue, and the database allows one clue per order: no order is missed or told twice,
 * on any number of nodes. An order whose unit has an open clue of the kind in the same case has its turn when that one is settled.
 */
@ApplicationScoped
public class FindUnanswered {
    private static final String UNANSWERED =
            "select k.* from case_clock k where k.state = 'RUNNING' and k.clock = 'HANDLE'"
                    + " and k.due_at <= :latest and not exists (select 1 from clue c where c.work_order_id = k.work_order_id"
                    + " or c.case_id = k.case_id and c.unit = k.unit and c.kind = 'OVERDUE_UNANSWERED' and c.status <> 'SETTLED')"
                    + " order by k.due_at, k.id limit :most for no key update of k skip locked";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DistrictTime.ZONE);

    private final EntityManager entities;
    private final ClueRules rules;
    private final ClueBook book;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final int batch;

    FindUnanswered(
            EntityManager entities,
            ClueRules rules,
            ClueBook book,
            WorkCalendar calendar,
            Clock clock,
            SupervisionConfig config) {
        this.entities = entities;
        this.rules = rules;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
        this.batch = config.lighting().batch();
    }

    /** @return how many it found; 0 when there are none that no other node is at */
    @Transactional
    public int find() {
        Instant now = clock.instant();
        Optional<Limit> overdue = rules.at(ClueKind.OVERDUE_UNANSWERED, now).map(ClueRule::overdue);
        if (overdue.isEmpty()) {
            return 0;
        }
        List<CaseClock> unanswered = entities.unwrap(Session.class)
                .createNativeQuery(UNANSWERED, CaseClock.class)
                .setParameter("latest", calendar.minus(now, overdue.get()))
                .setParameter("most", batch)
                .getResultList();
        unanswered.forEach(each -> book.enter(
                each,
                "办理时限已于 " + MINUTE.format(each.times().dueAt()) + " 到期，逾 "
                        + overdue.get().label() + "仍未回复。"));
        return unanswered.size();
    }
}
