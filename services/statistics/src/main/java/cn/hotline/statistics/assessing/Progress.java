package cn.hotline.statistics.assessing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far the computing of an assessment has come 计算进度; told in transactions of its own, so that others see it. */
@ApplicationScoped
public class Progress {
    private static final String TELL = "insert into assessment_progress as held (assessment_id, indicators_read,"
            + " indicators_total, units_done, units_total) values (?1, ?2, ?3, ?4, ?5) on conflict (assessment_id)"
            + " do update set indicators_read = excluded.indicators_read, indicators_total = excluded.indicators_total,"
            + " units_done = excluded.units_done, units_total = excluded.units_total";

    private final EntityManager entities;

    Progress(EntityManager entities) {
        this.entities = entities;
    }

    /** First every indicator is read for all units, then each unit is scored. */
    public record Stage(int indicatorsRead, int indicatorsTotal, int unitsDone, int unitsTotal) {
        Stage read() {
            return new Stage(indicatorsRead + 1, indicatorsTotal, unitsDone, unitsTotal);
        }

        Stage scored() {
            return new Stage(indicatorsRead, indicatorsTotal, unitsDone + 1, unitsTotal);
        }
    }

    void tell(UUID assessment, Stage stage) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(TELL)
                .setParameter(1, assessment)
                .setParameter(2, stage.indicatorsRead())
                .setParameter(3, stage.indicatorsTotal())
                .setParameter(4, stage.unitsDone())
                .setParameter(5, stage.unitsTotal())
                .executeUpdate());
    }

    /** Empty before it has begun. */
    public Optional<Stage> of(UUID assessment) {
        List<?> rows = entities.createNativeQuery("select indicators_read, indicators_total, units_done, units_total"
                        + " from assessment_progress where assessment_id = ?1")
                .setParameter(1, assessment)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Stage((Integer) row[0], (Integer) row[1], (Integer) row[2], (Integer) row[3]))
                .findFirst();
    }
}
