package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts of statistics 统计事实: the counts of every case, and the sums of the days, as the log gives them. */
final class FactCheck implements Check {
    /** Columns that count one event type each. */
    private static final Map<String, String> COUNTED = new TreeMap<>(Map.of(
            "hops", "dispatch.work-order-dispatched",
            "closings", "closure.case-closed",
            "returns_asked", "dispatch.return-requested",
            "returns_granted", "dispatch.return-granted",
            "returns_refused", "dispatch.return-refused",
            "letters_opened", "supervision.letter-opened",
            "callbacks_completed", "callback.completed",
            "reopenings", "lifecycle.case-reopened",
            "extensions", "dispatch.extension-granted",
            "reassignments", "dispatch.work-order-reassigned"));

    /** Sums of all days that count one event type each. */
    private static final Map<String, String> SUMMED = new TreeMap<>(Map.of(
            "registered", "intake.demand-registered",
            "filed", "intake.case-filed",
            "dispatched", "dispatch.work-order-dispatched",
            "signed", "dispatch.work-order-signed",
            "returned", "dispatch.return-granted",
            "closed", "closure.case-closed"));

    @Override
    public List<Problem> look(Evidence evidence) throws SQLException {
        Comparison facts = new Comparison("statistics.case_fact.counts");
        evidence.log()
                .cases()
                .forEach((caseId, events) -> facts.expect(
                        caseId,
                        COUNTED.entrySet().stream()
                                .map(column -> column.getKey() + "=" + count(events, column.getValue()))
                                .toList(),
                        urged(events, "NEAR_DUE"),
                        urged(events, "OVERDUE"),
                        urged(events, "MANUAL")));
        evidence.rows(ServiceModule.STATISTICS, "select * from case_fact")
                .forEach(row -> facts.find(
                        row.text("case_id"),
                        COUNTED.keySet().stream()
                                .map(column -> column + "=" + row.number(column))
                                .toList(),
                        row.number("urged_near_due"),
                        row.number("urged_overdue"),
                        row.number("urged_manually")));
        List<Problem> found = new ArrayList<>(facts.problems());
        found.addAll(sums(evidence));
        return found;
    }

    private static List<Problem> sums(Evidence evidence) throws SQLException {
        List<String> sums = SUMMED.keySet().stream()
                .map(column -> "coalesce(sum(" + column + "), 0)::bigint as " + column)
                .toList();
        Row row = evidence.rows(ServiceModule.STATISTICS, "select " + String.join(", ", sums) + " from daily_rollup")
                .get(0);
        Comparison rollup = new Comparison("statistics.daily_rollup");
        SUMMED.forEach((column, type) -> {
            rollup.expect(column, evidence.log().all(type).count());
            rollup.find(column, row.number(column));
        });
        return rollup.problems();
    }

    private static long count(List<Told> events, String type) {
        return events.stream().filter(told -> told.is(type)).count();
    }

    private static long urged(List<Told> events, String kind) {
        return events.stream()
                .filter(told ->
                        told.is("supervision.urged") && told.text("kind").equals(kind))
                .count();
    }
}
