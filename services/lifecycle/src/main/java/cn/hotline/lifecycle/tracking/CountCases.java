package cn.hotline.lifecycle.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;

/** Counts all cases 统计总览 by status and outcome. */
@ApplicationScoped
public class CountCases {
    private final EntityManager entities;

    CountCases(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Overview now() {
        Map<String, Long> byStatus = new TreeMap<>();
        Map<String, Long> byOutcome = new TreeMap<>();
        long total = 0;
        for (Object[] row : entities.createQuery(
                        "select c.status, c.outcome, count(*) from CaseFile c group by c.status, c.outcome",
                        Object[].class)
                .getResultList()) {
            long count = (Long) row[2];
            total += count;
            byStatus.merge(String.valueOf(row[0]), count, Long::sum);
            if (row[1] != null) {
                byOutcome.merge(String.valueOf(row[1]), count, Long::sum);
            }
        }
        return new Overview(total, byStatus, byOutcome);
    }
}
