package cn.hotline.statistics.assessing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Where the versions of schemes are found and kept 考核方案库. */
@ApplicationScoped
public class Schemes {
    private final EntityManager entities;

    Schemes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param onlyActive whether the reader may know of active versions only
     * @throws DomainException {@code not-found}
     */
    @Transactional
    public Scheme one(UUID id, boolean onlyActive) {
        Scheme scheme = entities.find(Scheme.class, id);
        if (scheme == null || onlyActive && scheme.status() != SchemeStatus.ACTIVE) {
            throw notFound(id);
        }
        return scheme;
    }

    /** Newest first. */
    @Transactional
    public List<Scheme> list(String code, SchemeStatus status, UUID before, int limit) {
        return entities.createQuery(
                        "from Scheme where (:code is null or code = :code) and (:status is null or status = :status)"
                                + " and schemeId < :before order by schemeId desc",
                        Scheme.class)
                .setParameter("code", code)
                .setParameter("status", status)
                .setParameter("before", before == null ? new UUID(-1, -1) : before)
                .setMaxResults(limit)
                .getResultList();
    }

    Scheme locked(UUID id) {
        Scheme scheme = entities.find(Scheme.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (scheme == null) {
            throw notFound(id);
        }
        return scheme;
    }

    /** @throws DomainException {@code no-scheme-in-force} */
    Scheme inForce(String code, YearMonth month) {
        return entities.createQuery(
                        "from Scheme where code = :code and status = :active and effectiveFrom <= :month"
                                + " order by effectiveFrom desc",
                        Scheme.class)
                .setParameter("code", code)
                .setParameter("active", SchemeStatus.ACTIVE)
                .setParameter("month", month.atDay(1))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(StatisticsError.NO_SCHEME_IN_FORCE, code, month));
    }

    boolean isTaken(Scheme scheme) {
        return entities.createQuery(
                                "select count(*) from Scheme where code = :code and status = :active and effectiveFrom = :from",
                                Long.class)
                        .setParameter("code", scheme.code())
                        .setParameter("active", SchemeStatus.ACTIVE)
                        .setParameter("from", scheme.effectiveFrom().atDay(1))
                        .getSingleResult()
                > 0;
    }

    int nextVersion(String code) {
        return 1
                + entities.createQuery(
                                "select coalesce(max(schemeVersion), 0) from Scheme where code = :code", Integer.class)
                        .setParameter("code", code)
                        .getSingleResult();
    }

    void keep(Scheme scheme) {
        entities.persist(scheme);
        flush();
    }

    void remove(Scheme scheme) {
        entities.remove(scheme);
    }

    /** Writes changes now, so that versions are the new ones. */
    void flush() {
        entities.flush();
    }

    private static DomainException notFound(UUID id) {
        return new DomainException(CommonError.NOT_FOUND, "考核方案 " + id);
    }
}
