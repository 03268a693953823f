package cn.hotline.callback.reconciling;

import cn.hotline.callback.surveying.TaskStatus;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
        return new Overview(
                tasks.get(TaskStatus.OPEN.name()),
                tasks,
                counts(
                        "select outcome, count(*) from CallbackTask where status = COMPLETED group by outcome",
                        CallbackOutcome.values()),
                counts(
                        "select firstSatisfaction, count(*) from CaseSatisfaction group by firstSatisfaction",
                        Satisfaction.values()),
                counts(
                        "select finalSatisfaction, count(*) from CaseSatisfaction group by finalSatisfaction",
                        Satisfaction.values()));
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
