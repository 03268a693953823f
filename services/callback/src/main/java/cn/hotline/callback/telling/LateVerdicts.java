package cn.hotline.callback.telling;

import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Where late verdicts 归档后反映 and their rules are found and kept. */
@ApplicationScoped
public class LateVerdicts {
    private final EntityManager entities;

    LateVerdicts(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of a case, oldest first. */
    public List<LateVerdict> of(CaseId caseId) {
        return entities.createQuery("from LateVerdict where caseId = ?1 order by toldAt", LateVerdict.class)
                .setParameter(1, caseId.value())
                .getResultList();
    }

    /** All versions of the window, newest first. */
    public List<TellingPolicy> policies() {
        return entities.createQuery("from TellingPolicy order by effectiveFrom desc", TellingPolicy.class)
                .getResultList();
    }

    /** The window of a case that was archived then. */
    TellingPolicy policyAt(Instant archivedAt) {
        return entities.createQuery(
                        "from TellingPolicy where effectiveFrom <= ?1 order by effectiveFrom desc limit 1",
                        TellingPolicy.class)
                .setParameter(1, archivedAt)
                .getSingleResult();
    }

    boolean isPolicyAt(Instant effectiveFrom) {
        return entities.find(TellingPolicy.class, effectiveFrom) != null;
    }

    boolean isTold(CaseId caseId, Instant archivedAt) {
        return !entities.createQuery("select id from LateVerdict where caseId = ?1 and archivedAt = ?2")
                .setParameter(1, caseId.value())
                .setParameter(2, archivedAt)
                .getResultList()
                .isEmpty();
    }

    void keep(LateVerdict verdict) {
        entities.persist(verdict);
    }

    void keep(TellingPolicy policy) {
        entities.persist(policy);
    }

    /** Keeps others from telling of the case until this transaction ends. */
    void lock(CaseId caseId) {
        entities.createNativeQuery("select case_id from case_sheet where case_id = ?1 for update")
                .setParameter(1, caseId.value())
                .getResultList();
    }
}
