package cn.hotline.statistics.rolling;

import cn.hotline.statistics.StatisticsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Recounts the daily totals from the facts and compares 汇总核对. */
@ApplicationScoped
public class VerifyRollups {
    private static final String RECOUNT =
            Arrays.stream(Measure.values()).map(VerifyRollups::occurrences).collect(Collectors.joining(" union all "));
    private static final String COMPARE = "with recount as (select day, unit, channel, category_l1, "
            + Measure.columns("count(*) filter (where measure = '{c}') as {c}")
            + " from (" + RECOUNT + ") occurrences group by day, unit, channel, category_l1)"
            + " select cast(day as text) as day, unit, channel, category_l1 from recount"
            + " full join daily_rollup held using (day, unit, channel, category_l1) where "
            + Arrays.stream(Measure.values())
                    .map(each -> "coalesce(recount.{c}, 0) <> coalesce(held.{c}, 0)".replace("{c}", each.column()))
                    .collect(Collectors.joining(" or "))
            + " order by 1, 2, 3, 4";

    private final EntityManager entities;
    private final StatisticsConfig config;

    VerifyRollups(EntityManager entities, StatisticsConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /**
     * What a verification found.
     *
     * @param cells how many cells of the daily totals were compared
     * @param differing how many of them differ from the facts
     * @param sample the first differing cells
     */
    public record Verification(long cells, long differing, List<Cell> sample) {}

    /** A cell of the daily totals. */
    public record Cell(String day, String unit, String channel, String category) {}

    /** Compares all totals with all facts, as of one moment. */
    @Transactional
    public Verification verify() {
        entities.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        long cells = ((Number) entities.createNativeQuery("select count(*) from daily_rollup")
                        .getSingleResult())
                .longValue();
        List<?> rows = entities.createNativeQuery(COMPARE).getResultList();
        List<Cell> sample = rows.stream()
                .limit(config.verificationSample())
                .map(Object[].class::cast)
                .map(row -> new Cell((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
        return new Verification(cells, rows.size(), sample);
    }

    private static String occurrences(Measure measure) {
        return switch (measure) {
            case REGISTERED -> ofCase(measure, "registered_at");
            case FILED -> ofCase(measure, "filed_at");
            case REDONE -> ofCase(measure, "first_redo_at");
            case ARCHIVED -> ofCase(measure, "archived_at");
            case JOINTLY_HANDLED -> ofCase(measure, "first_co_handled_at");
            case DISPATCHED -> ofChild(measure, "work_order_fact", "dispatched_unit", "dispatched_at", "true");
            case SIGNED -> ofChild(measure, "work_order_fact", "sign_unit", "signed_at", "true");
            case RETURNED -> ofChild(measure, "work_order_fact", "returned_at", "true");
            case REASSIGNED -> ofChild(measure, "work_order_fact", "reassigned_at", "true");
            case CLOSED -> ofChild(measure, "work_order_fact", "closed_at", "true");
            case CALLED_BACK -> ofChild(measure, "work_order_fact", "closed_at", "s.called_back");
            case REJECTED -> ofChild(measure, "review_fact", "decided_at", "not s.approved");
            case EXTENDED -> ofChild(measure, "grant_fact", "granted_at", "s.kind = 'EXTENSION'");
            case SUSPENDED -> ofChild(measure, "grant_fact", "granted_at", "s.kind = 'SUSPENSION'");
            case EXCLUDED -> ofChild(measure, "grant_fact", "granted_at", "s.kind = 'EXCLUSION'");
            case REACHED -> ofChild(measure, "callback_fact", "completed_at", "s.outcome = 'REACHED'");
            case SATISFIED -> ofChild(measure, "callback_fact", "completed_at", "s.final_satisfied");
        };
    }

    private static String ofCase(Measure measure, String at) {
        return occurrence(measure, "c.unit", "c." + at) + " from case_fact c where c." + at + " is not null";
    }

    private static String ofChild(Measure measure, String table, String at, String condition) {
        return ofChild(measure, table, "unit", at, condition);
    }

    private static String ofChild(Measure measure, String table, String unit, String at, String condition) {
        return occurrence(measure, "s." + unit, "s." + at) + " from " + table
                + " s join case_fact c on c.case_id = s.case_id where s." + at + " is not null and " + condition;
    }

    private static String occurrence(Measure measure, String unit, String at) {
        return "select cast(" + at + " at time zone 'Asia/Shanghai' as date) as day, coalesce("
                + unit
                + ", '-') as unit, coalesce(c.channel, '-') as channel,"
                + " coalesce(c.category_l1, '-') as category_l1, '" + measure.column() + "' as measure";
    }
}
