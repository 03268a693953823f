package cn.hotline.intake.retaining;

import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is due 到期: archived, its period over, not erased yet, on no hold. A run's list is fixed when it is asked for.
 *
 * <p>INVARIANT: a case is judged by the versions in force when it was archived; what was never archived is never due.
 */
@ApplicationScoped
public class DueCases {
    private static final String LIST =
            "insert into retention_run_case (run_id, case_id, class, effective_from, months, due_at, state)"
                    + " with versions as materialized (select *, lead(effective_from, 1, 'infinity') over"
                    + "  (partition by class order by effective_from) as effective_until from retention_period)"
                    + " select :run, d.case_id, p.class, p.effective_from, p.months, p.due_at, 'PENDING'"
                    + " from demand d join reporter r on r.case_id = d.case_id cross join lateral"
                    + " (select v.*, (d.archived_at at time zone 'Asia/Shanghai' + make_interval(months => v.months))"
                    + "  at time zone 'Asia/Shanghai' as due_at from versions v"
                    + "  where d.archived_at >= v.effective_from and d.archived_at < v.effective_until"
                    + "  and (r.confidential or not v.confidential) and coalesce(v.outcome = d.outcome, v.outcome is null)"
                    + "  and coalesce(v.type = d.type, v.type is null)"
                    + "  order by v.confidential desc, v.outcome is null, v.type is null limit 1) p"
                    + " where d.archived_at <= cast(:now as timestamptz) + interval '4 days'"
                    + "  - make_interval(months => (select min(months) from retention_period))"
                    + " and d.status = 'ARCHIVED' and r.erased_at is null and p.due_at <= cast(:now as timestamptz)"
                    + " and not exists (select 1 from legal_hold h where h.case_id = d.case_id and h.lifted_at is null)";
    private static final String PAGE =
            "select c.case_id, d.case_no, d.archived_at, c.due_at, c.class, c.effective_from, c.months, c.state"
                    + " from retention_run_case c join demand d on d.case_id = c.case_id where c.run_id = :run"
                    + " and c.case_id > :after order by c.case_id";
    private static final String COUNTS = "select class, effective_from, months, count(*),"
            + " count(*) filter (where state = 'ERASED'), count(*) filter (where state = 'HELD')"
            + " from retention_run_case where run_id = :run group by 1, 2, 3 order by 1, 2";
    private static final UUID BEGINNING = new UUID(0, 0);

    private final EntityManager entities;

    DueCases(EntityManager entities) {
        this.entities = entities;
    }

    /** A case of a run's list. */
    public record DueCase(
            UUID caseId,
            String caseNo,
            Instant archivedAt,
            Instant dueAt,
            String retentionClass,
            Instant effectiveFrom,
            int months,
            String state) {}

    /** How many of a class a run lists, by the version that made them due. */
    public record ClassCount(
            String retentionClass, Instant effectiveFrom, int months, long due, long erased, long held) {}

    /** Fixes the list of a run as of the moment it was asked for; how many it holds. */
    long list(RetentionRun run) {
        return entities.createNativeQuery(LIST)
                .setParameter("run", run.runId())
                .setParameter("now", run.requestedAt().toString())
                .executeUpdate();
    }

    /** The cases a run lists, the earliest registered first. */
    public Page<DueCase> page(RetentionRun run, UUID after, int limit) {
        Query query = entities.createNativeQuery(PAGE)
                .setParameter("run", run.runId())
                .setParameter("after", after == null ? BEGINNING : after)
                .setMaxResults(limit + 1);
        List<?> rows = query.getResultList();
        return Page.of(rows.stream().map(row -> due((Object[]) row)).toList(), limit, due -> due.caseId()
                .toString());
    }

    public List<ClassCount> counts(RetentionRun run) {
        List<?> rows = entities.createNativeQuery(COUNTS)
                .setParameter("run", run.runId())
                .getResultList();
        return rows.stream().map(row -> count((Object[]) row)).toList();
    }

    private static DueCase due(Object[] row) {
        return new DueCase(
                (UUID) row[0],
                (String) row[1],
                (Instant) row[2],
                (Instant) row[3],
                (String) row[4],
                (Instant) row[5],
                ((Number) row[6]).intValue(),
                (String) row[7]);
    }

    private static ClassCount count(Object[] row) {
        return new ClassCount(
                (String) row[0],
                (Instant) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue());
    }
}
