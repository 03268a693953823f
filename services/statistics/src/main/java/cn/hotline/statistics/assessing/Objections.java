package cn.hotline.statistics.assessing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where objections are found and kept 申诉库. */
@ApplicationScoped
public class Objections {
    private final EntityManager entities;

    Objections(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws DomainException {@code not-found} */
    @Transactional
    public Objection one(UUID id) {
        Objection objection = entities.find(Objection.class, id);
        if (objection == null) {
            throw new DomainException(CommonError.NOT_FOUND, "申诉 " + id);
        }
        return objection;
    }

    /**
     * In the order they were raised.
     *
     * @param units null for all; never empty
     */
    @Transactional
    public List<Objection> list(
            UUID assessment, Collection<String> units, Collection<ObjectionStatus> statuses, UUID after, int limit) {
        var query = entities.createQuery(
                        "from Objection where assessmentId = :assessment and status in :statuses and objectionId > :after"
                                + (units == null ? "" : " and unit in :units") + " order by objectionId",
                        Objection.class)
                .setParameter("assessment", assessment)
                .setParameter("statuses", statuses)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit);
        if (units != null) {
            query.setParameter("units", units);
        }
        return query.getResultList();
    }

    /** Those about one indicator of a unit, in the order they were raised. */
    List<Objection> about(UUID assessment, String unit, Indicator indicator) {
        return entities.createQuery(
                        "from Objection where assessmentId = ?1 and unit = ?2 and indicator = ?3 order by objectionId",
                        Objection.class)
                .setParameter(1, assessment)
                .setParameter(2, unit)
                .setParameter(3, indicator.code())
                .getResultList();
    }

    boolean exists(UUID assessment, Objection.Grounds grounds, Indicator indicator) {
        return about(assessment, grounds.unit(), indicator).stream()
                .anyMatch(each -> each.caseId().equals(grounds.caseId()) && each.status() != ObjectionStatus.WITHDRAWN);
    }

    long open(UUID assessment) {
        return entities.createQuery(
                        "select count(*) from Objection where assessmentId = ?1 and status = ?2", Long.class)
                .setParameter(1, assessment)
                .setParameter(2, ObjectionStatus.OPEN)
                .getSingleResult();
    }

    /** What upheld objections changed: unit → indicator → case. */
    Map<String, Map<Indicator, Map<UUID, Remedy>>> remedies(UUID assessment) {
        Map<String, Map<Indicator, Map<UUID, Remedy>>> remedies = new HashMap<>();
        entities.createQuery("from Objection where assessmentId = ?1 and status = ?2", Objection.class)
                .setParameter(1, assessment)
                .setParameter(2, ObjectionStatus.UPHELD)
                .getResultList()
                .forEach(each -> remedies.computeIfAbsent(each.unit(), key -> new HashMap<>())
                        .computeIfAbsent(Indicator.ofCode(each.indicator()), key -> new HashMap<>())
                        .put(each.caseId(), each.remedy()));
        return remedies;
    }

    void keep(Objection objection) {
        entities.persist(objection);
        flush();
    }

    /** Writes changes now, so that versions are the new ones. */
    void flush() {
        entities.flush();
    }
}
