package cn.hotline.supervision.rebuilding;

import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.ClockPicture;
import cn.hotline.supervision.clocks.adapter.AdjustmentEvents;
import cn.hotline.supervision.clocks.adapter.ClockEvents;
import cn.hotline.supervision.clocks.adapter.ClockRoutes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Replays the events of one case through the handlers of the clocks 重放 and compares what comes out with what stands.
 *
 * <p>INVARIANT: the transaction takes the case away, lets it come into being again from its events, and is rolled back: nothing stays,
 * nothing is told to others, and who wants the case meanwhile waits for it.
 */
@ApplicationScoped
public class ReplayCase {
    private final EntityManager entities;
    private final ClockRoutes routes;

    ReplayCase(EntityManager entities, ClockEvents clockEvents, AdjustmentEvents adjustmentEvents) {
        this.entities = entities;
        this.routes = clockEvents.routes().and(adjustmentEvents.routes());
    }

    /** Whether an event of this type moves clocks. */
    boolean concerns(String type) {
        return routes.concerns(type);
    }

    /** @param applied the events of the case that the inbox has applied, in the order of the log */
    @ActivateRequestContext
    CaseComparison compare(UUID caseId, List<LoggedEvent> applied) {
        QuarkusTransaction.begin();
        try {
            List<CaseClock> standing = clocksOf(caseId);
            List<ClockPicture> before = standing.stream().map(ClockPicture::of).toList();
            String caseNo = caseNoOf(applied, standing);
            takeAway(caseId);
            applied.forEach(this::apply);
            List<ClockPicture> after =
                    clocksOf(caseId).stream().map(ClockPicture::of).toList();
            return CaseComparison.of(caseNo, before, after);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<CaseClock> clocksOf(UUID caseId) {
        return entities.createQuery("from CaseClock where caseId = :case order by id", CaseClock.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    private void takeAway(UUID caseId) {
        entities.clear();
        Session session = entities.unwrap(Session.class);
        for (String table : List.of("case_clock", "supervised_case")) {
            session.createNativeMutationQuery("delete from " + table + " where case_id = ?1")
                    .setParameter(1, caseId)
                    .executeUpdate();
        }
    }

    private void apply(LoggedEvent event) {
        try {
            routes.apply(event.headers(), event.payload());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String caseNoOf(List<LoggedEvent> applied, List<CaseClock> standing) {
        return standing.isEmpty()
                ? applied.get(0).headers().getOrDefault("ce_subject", "?")
                : standing.get(0).caseNo().value();
    }
}
