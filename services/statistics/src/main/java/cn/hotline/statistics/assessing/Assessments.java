package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where monthly assessments are found and kept 月度考核库. */
@ApplicationScoped
public class Assessments {
    private final EntityManager entities;

    Assessments(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param onlyPublic whether the reader may know of publicized ones only
     * @throws DomainException {@code not-found}
     */
    @Transactional
    public Assessment one(UUID id, boolean onlyPublic) {
        Assessment assessment = entities.find(Assessment.class, id);
        if (assessment == null || onlyPublic && !assessment.status().isPublic()) {
            throw notFound(id);
        }
        return assessment;
    }

    /** Newest first. */
    @Transactional
    public List<Assessment> list(String scheme, Collection<AssessmentStatus> statuses, UUID before, int limit) {
        return entities.createQuery(
                        "from Assessment where (:scheme is null or schemeCode = :scheme) and status in :statuses"
                                + " and assessmentId < :before order by assessmentId desc",
                        Assessment.class)
                .setParameter("scheme", scheme)
                .setParameter("statuses", statuses)
                .setParameter("before", before == null ? new UUID(-1, -1) : before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was done to it, in order. */
    @Transactional
    public List<AssessmentAct> acts(UUID id) {
        return entities.createQuery("from AssessmentAct where assessmentId = ?1 order by actId", AssessmentAct.class)
                .setParameter(1, id)
                .getResultList();
    }

    /** Kept from everybody else until this transaction ends. */
    Assessment locked(UUID id) {
        Assessment assessment = entities.find(Assessment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (assessment == null) {
            throw notFound(id);
        }
        return assessment;
    }

    /** The next one to compute that no other node is at, kept from everybody else. */
    Optional<Assessment> nextToCompute() {
        List<?> found = entities.createNativeQuery(
                        "select * from assessment where status = 'COMPUTING' order by assessment_id limit 1"
                                + " for update skip locked",
                        Assessment.class)
                .getResultList();
        return found.stream().map(Assessment.class::cast).findFirst();
    }

    boolean exists(String scheme, YearMonth month) {
        return entities.createQuery(
                                "select count(*) from Assessment where schemeCode = ?1 and month = ?2 and status <> ?3",
                                Long.class)
                        .setParameter(1, scheme)
                        .setParameter(2, month.atDay(1))
                        .setParameter(3, AssessmentStatus.DISCARDED)
                        .getSingleResult()
                > 0;
    }

    Optional<YearMonth> lastMonthOf(String scheme) {
        return entities.createQuery(
                        "from Assessment where schemeCode = ?1 and status <> ?2 order by month desc", Assessment.class)
                .setParameter(1, scheme)
                .setParameter(2, AssessmentStatus.DISCARDED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Assessment::month);
    }

    void keep(Assessment assessment) {
        entities.persist(assessment);
        entities.flush();
    }

    /** Writes down what was done, and changes now, so that versions are the new ones. */
    void acted(Assessment assessment, AssessmentAction action, Actor by, Instant at) {
        entities.persist(new AssessmentAct(assessment, action, by, at));
        entities.flush();
    }

    private static DomainException notFound(UUID id) {
        return new DomainException(CommonError.NOT_FOUND, "月度考核 " + id);
    }
}
