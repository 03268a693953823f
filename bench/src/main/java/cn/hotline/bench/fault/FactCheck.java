package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    private static final int HALF_PERIOD = 500;

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

    /** What the daily totals add up to, and whether the rollups are what the facts say. */
    private static List<Problem> sums(Evidence evidence) {
        LocalDate today = LocalDate.ofInstant(evidence.now(), ZoneOffset.ofHours(8));
        JsonNode days = evidence.ask(
                "/api/v1/rollups?from=" + today.minusDays(HALF_PERIOD) + "&to=" + today.plusDays(HALF_PERIOD));
        Comparison rollup = new Comparison("statistics.rollups");
        SUMMED.forEach((column, type) -> {
            long sum = 0;
            for (JsonNode day : days) {
                sum += day.path(column).asLong();
            }
            rollup.expect(column, evidence.log().all(type).count());
            rollup.find(column, sum);
        });
        rollup.expect("differing", 0);
        rollup.find(
                "differing",
                evidence.ask("/api/v1/rollups/verification").path("differing").asInt(-1));
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
