package cn.hotline.callback.reconciling;

import cn.hotline.callback.surveying.TaskStatus;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Counts callbacks and verdicts 对账总览. */
@ApplicationScoped
public class ShowOverview {
    private final EntityManager entities;

    ShowOverview(EntityManager entities) {
        this.entities = entities;
    }

    public Overview show() {
        Map<String, Long> tasks =
                counts("select status, count(*) from CallbackTask group by status", TaskStatus.values());
        Map<String, Long> outcomes = counts(
                "select outcome, count(*) from CallbackTask where status = COMPLETED group by outcome",
                CallbackOutcome.values());
        Map<String, Long> first = verdicts("firstSatisfaction");
        Map<String, Long> last = verdicts("finalSatisfaction");
        long calledBack = total(outcomes) - outcomes.get(CallbackOutcome.NOT_SAMPLED.name());
        return new Overview(
                tasks.get(TaskStatus.OPEN.name()),
                tasks,
                outcomes,
                calledBack,
                Rate.of(outcomes.get(CallbackOutcome.REACHED.name()), calledBack),
                first,
                last,
                satisfied(first),
                satisfied(last),
                entities.createQuery("select count(*) from LateVerdict", Long.class)
                        .getSingleResult());
    }

    /** Of the cases whose reporter a callback reached. */
    private Map<String, Long> verdicts(String which) {
        return counts(
                "select " + which + ", count(*) from CaseSatisfaction where not firstLate group by " + which,
                Satisfaction.values());
    }

    private static Rate satisfied(Map<String, Long> verdicts) {
        long satisfied = Arrays.stream(Satisfaction.values())
                .filter(Satisfaction::isSatisfied)
                .mapToLong(each -> verdicts.get(each.name()))
                .sum();
        return Rate.of(satisfied, total(verdicts));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
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
