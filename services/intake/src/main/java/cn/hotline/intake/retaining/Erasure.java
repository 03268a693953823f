package cn.hotline.intake.retaining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the personal data of cases out of every table 清除 and sets their tombstones; the same few statements for any number of cases.
 *
 * <p>INVARIANT: what statistics, the timeline and the case file rest on stays: codes, times, masked texts, the record of who looked.
 */
@ApplicationScoped
class Erasure {
    private static final int MOST_ANSWERS = 5_000;
    private static final String DUE = " = any(cast(:due as uuid[]))";
    private static final String REPORTERS =
            "update reporter set name_masked = null, phone_masked = null, name_hash = null,"
                    + " phone_hash = null, sealed = null, erased_at = cast(:now as timestamptz) where case_id" + DUE;
    /** From now on the sweeper removes the files, once this has committed. */
    private static final String FILES = "insert into loose_file (storage_key, put_at)"
            + " select storage_key, 'epoch' from attachment where storage_key is not null and case_id" + DUE;

    private static final String COUNTED = "with gone as (%s) select case_id, count(*) from gone group by case_id";
    private static final String ATTACHMENTS = COUNTED.formatted("update attachment set storage_key = null,"
            + " name = regexp_replace(name, '^.*\\.', '已清除.'), erased_at = cast(:now as timestamptz)"
            + " where storage_key is not null and case_id" + DUE + " returning case_id");
    private static final String SUPPLEMENTS = COUNTED.formatted(
            "update supplement set sealed = null where sealed is not null and case_id" + DUE + " returning case_id");
    private static final String MESSAGES = COUNTED.formatted("delete from source_message m using demand d"
            + " where m.channel = d.channel and m.source_no = d.source_no and m.status = 'WAITING' and d.case_id" + DUE
            + " returning d.case_id");
    /** A call in which a case was told that is still kept stays as it is. */
    private static final String CALLS = "with mine as (select case_id, call_record_id as call_id from demand"
            + " where call_record_id is not null and case_id" + DUE
            + " union select case_id, call_record_id from supplement where call_record_id is not null and case_id" + DUE
            + "), gone as (update call_record k set caller_hash = null, caller_masked = null"
            + " where k.call_id in (select call_id from mine) and num_nonnulls(k.caller_hash, k.caller_masked) > 0"
            + " and not exists (select 1 from demand d join reporter r on r.case_id = d.case_id"
            + "  where d.call_record_id = k.call_id and r.erased_at is null)"
            + " and not exists (select 1 from supplement s join reporter r on r.case_id = s.case_id"
            + "  where s.call_record_id = k.call_id and r.erased_at is null) returning k.call_id)"
            + " select mine.case_id, count(*) from mine join gone on gone.call_id = mine.call_id group by mine.case_id";

    private static final String TOMBSTONES =
            "insert into retention_tombstone (case_id, run_id, class, effective_from, months,"
                    + " archived_at, erased_at, ordered_by, ordered_by_name, confirmed_by, confirmed_by_name,"
                    + " attachments, supplements, messages, calls, addresses)"
                    + " select c.case_id, c.run_id, c.class, c.effective_from, c.months, d.archived_at, cast(:now as timestamptz),"
                    + " r.requested_by, r.requested_by_name, r.settled_by, r.settled_by_name,"
                    + " n.attachments, n.supplements, n.messages, n.calls, n.addresses"
                    + " from unnest(cast(:due as uuid[]), cast(:attachments as int[]), cast(:supplements as int[]),"
                    + "  cast(:messages as int[]), cast(:calls as int[]), cast(:addresses as int[]))"
                    + "  as n (case_id, attachments, supplements, messages, calls, addresses)"
                    + " join retention_run_case c on c.case_id = n.case_id and c.run_id = :run"
                    + " join retention_run r on r.run_id = c.run_id join demand d on d.case_id = c.case_id";
    private static final String ANSWERS =
            "delete from idempotency_key where scope in (select scope from idempotency_key"
                    + " where created_at < cast(:before as timestamptz) order by created_at limit " + MOST_ANSWERS
                    + ")";

    private final EntityManager entities;

    Erasure(EntityManager entities) {
        this.entities = entities;
    }

    /** @param addresses how many addresses were taken out of each case already */
    void erase(RetentionRun run, List<UUID> due, Map<UUID, Integer> addresses, Instant now) {
        UUID[] ids = due.toArray(UUID[]::new);
        entities.createNativeQuery(REPORTERS)
                .setParameter("due", ids)
                .setParameter("now", now.toString())
                .executeUpdate();
        entities.createNativeQuery(FILES).setParameter("due", ids).executeUpdate();
        Map<UUID, Integer> attachments = counts(entities.createNativeQuery(ATTACHMENTS)
                .setParameter("due", ids)
                .setParameter("now", now.toString())
                .getResultList());
        entities.createNativeQuery(TOMBSTONES)
                .setParameter("run", run.runId())
                .setParameter("now", now.toString())
                .setParameter("due", ids)
                .setParameter("attachments", column(due, attachments))
                .setParameter("supplements", column(due, take(SUPPLEMENTS, ids)))
                .setParameter("messages", column(due, take(MESSAGES, ids)))
                .setParameter("calls", column(due, take(CALLS, ids)))
                .setParameter("addresses", column(due, addresses))
                .executeUpdate();
    }

    /**
     * Forgets answers kept for repeated requests 幂等键 of a time before: they show the demand as its reporter told it. Nobody repeats
     * a request after so long.
     *
     * @return whether there may be more of them
     */
    boolean forgetAnswers(Instant before) {
        return entities.createNativeQuery(ANSWERS)
                        .setParameter("before", before.toString())
                        .executeUpdate()
                == MOST_ANSWERS;
    }

    private Map<UUID, Integer> take(String sql, UUID[] due) {
        return counts(entities.createNativeQuery(sql).setParameter("due", due).getResultList());
    }

    private static Map<UUID, Integer> counts(List<?> rows) {
        Map<UUID, Integer> counts = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    private static Integer[] column(List<UUID> due, Map<UUID, Integer> counts) {
        return due.stream().map(each -> counts.getOrDefault(each, 0)).toArray(Integer[]::new);
    }
}
