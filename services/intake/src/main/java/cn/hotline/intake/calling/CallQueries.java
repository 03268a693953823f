package cn.hotline.intake.calling;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads calls 通话查询 and counts them. */
@ApplicationScoped
public class CallQueries {
    private static final String CALL = "select call_id, ring_at, answered_at, hang_up_at, agent, queue, recording_id,"
            + " abandoned, caller_masked, sent_by from call_record where call_id = ?1";
    private static final String LINKED = "select d.case_id, d.case_no from demand d where d.call_record_id = ?1"
            + " union select d.case_id, d.case_no from supplement s join demand d on d.case_id = s.case_id"
            + " where s.call_record_id = ?1 order by 2";
    private static final String FIGURES = "select %s as grouped, count(*), count(answered_at),"
            + " count(*) filter (where answered_at <= ring_at + make_interval(secs => p.answer_within_seconds)),"
            + " count(*) filter (where abandoned),"
            + " coalesce(sum(cast(extract(epoch from answered_at - ring_at) * 1000 as numeric)), 0)"
            + " from call_record cross join lateral (select answer_within_seconds from call_policy"
            + " where effective_from <= cast(ring_at at time zone 'Asia/Shanghai' as date)"
            + " order by effective_from desc limit 1) p"
            + " where ring_at >= cast(?1 as timestamp) at time zone 'Asia/Shanghai'"
            + " and ring_at < cast(?2 as timestamp) at time zone 'Asia/Shanghai' group by 1 order by 1";

    private final EntityManager entities;

    CallQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** A call as it was stored. */
    public record Stored(
            String callId,
            Instant ringAt,
            Instant answeredAt,
            Instant hangUpAt,
            String agent,
            String queue,
            String recordingId,
            boolean abandoned,
            String callerMasked,
            String sentBy,
            List<LinkedCase> cases) {}

    /** A case told in a call, at its registration or later. */
    public record LinkedCase(UUID caseId, String caseNo) {}

    /** @throws DomainException {@code not-found} */
    public Stored one(String callId) {
        List<?> rows = entities.createNativeQuery(CALL).setParameter(1, callId).getResultList();
        if (rows.isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND, "通话 " + callId);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Stored(
                (String) row[0],
                (Instant) row[1],
                (Instant) row[2],
                (Instant) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Boolean) row[7],
                (String) row[8],
                (String) row[9],
                linked(callId));
    }

    /**
     * The calls that rang on some days of the district, counted.
     *
     * @param to the last day, included
     */
    public List<CallFigures> figures(LocalDate from, LocalDate to, CallGrouping by) {
        List<?> rows = entities.createNativeQuery(FIGURES.formatted(by.column()))
                .setParameter(1, from)
                .setParameter(2, to.plusDays(1))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new CallFigures(
                        (String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]), (BigDecimal)
                                row[5]))
                .toList();
    }

    private List<LinkedCase> linked(String callId) {
        List<?> rows =
                entities.createNativeQuery(LINKED).setParameter(1, callId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LinkedCase((UUID) row[0], (String) row[1]))
                .toList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
