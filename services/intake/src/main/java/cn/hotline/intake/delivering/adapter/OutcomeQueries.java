package cn.hotline.intake.delivering.adapter;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Progress back to the platforms 结果回传: the demands of a channel in the order their changes were committed.
 *
 * <p>INVARIANT: only changes of transactions before the oldest running one are shown, so nothing can appear later before a place
 * that was already read. Numbers not below the snapshot's upper end come from another cluster (see V6) and are history.
 */
@ApplicationScoped
class OutcomeQueries {
    private static final String CHANGES = "select d.case_id, d.source_no, d.case_no, d.status, d.outcome, d.changed_at,"
            + " cast(d.changed_in as text) from demand d, pg_current_snapshot() s"
            + " where d.channel = ?1 and (cast(?2 as text) is null or d.registered_by = cast(?2 as text))"
            + " and (d.changed_in, d.case_id) > (cast(?3 as xid8), ?4)"
            + " and (d.changed_in < pg_snapshot_xmin(s) or d.changed_in >= pg_snapshot_xmax(s))"
            + " order by d.changed_in, d.case_id limit ?5";
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,19})_([0-9a-f-]{36})");
    private static final String START = "0_00000000-0000-0000-0000-000000000000";

    private final EntityManager entities;

    OutcomeQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Some changes, and where to go on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DemandOutcomes", description = "办理进展")
    record Outcomes(
            List<Outcome> items,

            @Schema(description = "下次的 after；没有新的变化时与所给相同", nullable = true)
            String next,

            @Schema(description = "是否还有未取的变化") boolean more) {}

    /** How far one demand is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DemandOutcome", description = "一件诉求的进展")
    record Outcome(
            @Schema(description = "平台的诉求编号", examples = "CB-2026-000871")
            String sourceNo,

            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @Schema(description = "状态") DemandStatus status,

            @Schema(description = "归档结果；归档前没有") CaseOutcome outcome,

            @Schema(description = "最近一次变化的时间") Instant changedAt) {}

    Outcomes after(String channel, String account, String after, int limit) {
        Matcher place = CURSOR.matcher(after == null || after.isBlank() ? START : after);
        if (!place.matches()) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上次的 next");
        }
        List<?> rows = entities.createNativeQuery(CHANGES)
                .setParameter(1, channel)
                .setParameter(2, account)
                .setParameter(3, place.group(1))
                .setParameter(4, uuid(place.group(2)))
                .setParameter(5, limit + 1)
                .getResultList();
        List<Object[]> shown =
                rows.stream().limit(limit).map(Object[].class::cast).toList();
        String next = shown.isEmpty() ? after : cursor(shown.get(shown.size() - 1));
        return new Outcomes(shown.stream().map(OutcomeQueries::outcome).toList(), next, rows.size() > limit);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上次的 next");
        }
    }

    private static String cursor(Object[] row) {
        return row[6] + "_" + row[0];
    }

    private static Outcome outcome(Object[] row) {
        return new Outcome(
                (String) row[1],
                (UUID) row[0],
                (String) row[2],
                DemandStatus.valueOf((String) row[3]),
                row[4] == null ? null : CaseOutcome.valueOf((String) row[4]),
                (Instant) row[5]);
    }
}
