package cn.hotline.closure.reconciling;

import cn.hotline.closure.closing.ClosureStatus;
import cn.hotline.closure.reviewing.ReviewStatus;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.TreeMap;

/** Counts reviews and closures 对账总览. */
@ApplicationScoped
public class ShowOverview {
    private final EntityManager entities;

    ShowOverview(EntityManager entities) {
        this.entities = entities;
    }

    public Overview show() {
        Map<String, Long> reviews =
                counts("select status, count(*) from Review group by status", ReviewStatus.values());
        Map<String, Long> closures =
                counts("select status, count(*) from CaseClosure group by status", ClosureStatus.values());
        Map<String, Long> outcomes = counts(
                "select outcome, count(*) from CaseClosure where status = ARCHIVED group by outcome",
                CaseOutcome.values());
        return new Overview(
                reviews.get(ReviewStatus.PENDING.name()),
                closures.get(ClosureStatus.CLOSED.name()),
                closures.get(ClosureStatus.ARCHIVED.name()),
                outcomes,
                reviews,
                closures);
    }

    private Map<String, Long> counts(String query, Coded... codes) {
        Map<String, Long> counts = new TreeMap<>();
        for (Coded code : codes) {
            counts.put(code.name(), 0L);
        }
        for (Tuple row : entities.createQuery(query, Tuple.class).getResultList()) {
            counts.put(String.valueOf(row.get(0)), row.get(1, Long.class));
        }
        return counts;
    }
}
