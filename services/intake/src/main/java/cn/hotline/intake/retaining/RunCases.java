package cn.hotline.intake.retaining;

import cn.hotline.kernel.id.CaseNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The list of a run 清除清单 as it is worked off: each case is pending until it was erased, or found on hold. */
@ApplicationScoped
class RunCases {
    private static final String NEXT =
            "select c.case_id, d.case_no, d.status from retention_run_case c join reporter r on r.case_id = c.case_id"
                    + " join demand d on d.case_id = c.case_id where c.run_id = ?1 and c.state = 'PENDING'"
                    + " order by c.case_id limit ?2 for update of c, r";
    private static final String SETTLE =
            "update retention_run_case set state = ?3 where run_id = ?1 and case_id = any(cast(?2 as uuid[]))";

    private final EntityManager entities;

    RunCases(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A case of the list.
     *
     * @param archived whether it is still: a reopened one 归档后重办 waits until it is archived anew
     */
    record Listed(UUID caseId, CaseNo caseNo, boolean archived) {}

    /** The next cases, they and their reporters locked: a hold placed from now on waits, and finds them erased. */
    List<Listed> lockNext(RetentionRun run, int most) {
        List<?> rows = entities.createNativeQuery(NEXT)
                .setParameter(1, run.runId())
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Listed((UUID) row[0], new CaseNo((String) row[1]), "ARCHIVED".equals(row[2])))
                .toList();
    }

    void settle(RetentionRun run, Collection<UUID> erased, Collection<UUID> held) {
        settle(run, erased, "ERASED");
        settle(run, held, "HELD");
    }

    private void settle(RetentionRun run, Collection<UUID> cases, String state) {
        entities.createNativeQuery(SETTLE)
                .setParameter(1, run.runId())
                .setParameter(2, cases.toArray(UUID[]::new))
                .setParameter(3, state)
                .executeUpdate();
    }
}
