package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clocks and lamps 时限与亮灯: each ends once and as told; a lamp is lit when it is due, once, and its unit urged once. */
final class ClockCheck implements Check {
    private static final String WHERE = "supervision.case_clock";
    private static final Set<String> OF_THE_UNIT = Set.of("SIGN", "CONTACT", "HANDLE");
    /** The due minute itself is in time. */
    private static final Duration RED_AFTER = Duration.ofMinutes(1);
    /** A scan, and the events that stop a clock, take their time while the machine is busy. */
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final Map<String, Instant> stops = new HashMap<>();
    private final Set<String> dues = new HashSet<>();
    private final Map<String, Integer> urged = new HashMap<>();

    @Override
    public List<Problem> look(Evidence evidence) throws SQLException {
        read(evidence);
        List<Problem> found = new ArrayList<>(stopped(evidence));
        List<Row> clocks = evidence.rows(
                ServiceModule.SUPERVISION,
                "select *, exists (select from waiting_step where clock_id = id) as waits" + " from case_clock");
        for (Row clock : clocks) {
            if (List.of("RUNNING", "ANSWERED", "SUSPENDED").contains(clock.text("state"))
                    && evidence.log().isOver(clock.text("case_id"))) {
                found.add(problem(clock, "is " + clock.text("state") + ", the case is archived"));
            }
            if (!dues.contains(clock.text("case_id") + clock.text("clock") + clock.moment("due_at"))) {
                found.add(problem(clock, "is due at " + clock.moment("due_at") + ", which nobody was told"));
            }
            lamp(clock, evidence, found);
        }
        found.addAll(urges(evidence));
        return found;
    }

    private void read(Evidence evidence) {
        stops.clear();
        dues.clear();
        urged.clear();
        evidence.log().all().forEach(told -> {
            switch (told.type()) {
                case "supervision.clocks-started" -> {
                    for (JsonNode clock : told.data().path("clocks")) {
                        dues.add(told.caseId()
                                + clock.path("clock").asText()
                                + Instant.parse(clock.path("dueAt").asText()));
                    }
                }
                case "supervision.clock-stopped" -> stops.put(key(told), told.at());
                case "supervision.urged" -> {
                    if (!told.text("kind").equals("MANUAL")) {
                        urged.merge(
                                step(told.text("workOrderId"), told.text("clock"), told.text("kind")), 1, Integer::sum);
                    }
                }
                default -> {
                    // says nothing of clocks
                }
            }
        });
    }

    private static String key(Told told) {
        return told.caseId() + "/" + told.text("clock") + "/" + told.text("round") + "/" + told.text("workOrderId")
                + "/" + told.moment("startedAt");
    }

    private static String step(String order, String clock, String kind) {
        return order + "/" + clock + "/" + kind;
    }

    private static String key(Row row) {
        return row.text("case_id") + "/" + row.text("clock") + "/" + row.text("round") + "/" + row.text("work_order_id")
                + "/" + row.moment("started_at");
    }

    private static List<Problem> stopped(Evidence evidence) throws SQLException {
        Comparison table = new Comparison(WHERE);
        evidence.log()
                .all("supervision.clock-stopped")
                .forEach(told ->
                        table.expect(key(told), told.moment("dueAt"), told.moment("stoppedAt"), told.text("inTime")));
        evidence.rows(ServiceModule.SUPERVISION, "select * from case_clock where state = 'STOPPED'")
                .forEach(row ->
                        table.find(key(row), row.moment("due_at"), row.moment("stopped_at"), row.text("in_time")));
        return table.problems();
    }

    /** Only the unit's clocks urge; clocks that were extended, suspended or cut off by a merger are lit by a rule of their own. */
    private void lamp(Row clock, Evidence evidence, List<Problem> found) {
        String lamp = clock.text("lamp");
        Instant ended = stops.getOrDefault(key(clock), clock.moment("stopped_at"));
        Instant known = ended == null ? evidence.now() : ended;
        Instant red = clock.moment("due_at").plus(RED_AFTER);
        boolean simple = clock.text("interruptions").equals("{}")
                && clock.text("extensions").equals("{}");
        if (!lamp.equals("GREEN") && known.isBefore(clock.moment("yellow_at"))) {
            found.add(problem(clock, "lit " + lamp + ", yellow is due at " + clock.moment("yellow_at")));
        }
        if (lamp.equals("RED") && known.isBefore(red)) {
            found.add(problem(clock, "lit RED, that is due at " + red));
        }
        Instant runUntil = clock.moment("replied_at") == null ? clock.moment("stopped_at") : clock.moment("replied_at");
        if (simple && runUntil != null && clock.text("state").equals("STOPPED")) {
            if (lamp.equals("GREEN") && isLate(clock, clock.moment("yellow_at"), runUntil, evidence)) {
                found.add(problem(clock, "never lit, yellow was due at " + clock.moment("yellow_at")));
            }
            if (!lamp.equals("RED") && isLate(clock, red, runUntil, evidence)) {
                found.add(problem(clock, "never lit RED, that was due at " + red));
            }
        }
        if (simple && OF_THE_UNIT.contains(clock.text("clock"))) {
            urgedOnce(clock, "NEAR_DUE", !lamp.equals("GREEN"), found);
            urgedOnce(clock, "OVERDUE", lamp.equals("RED"), found);
        }
    }

    /** A step to the whole minute may lie before the clock's own start. */
    private static boolean isLate(Row clock, Instant step, Instant end, Evidence evidence) {
        Instant since = step.isBefore(clock.moment("started_at")) ? clock.moment("started_at") : step;
        return since.isBefore(end) && evidence.outages().sound(since, end).compareTo(SLACK) > 0;
    }

    private void urgedOnce(Row clock, String kind, boolean lit, List<Problem> found) {
        int times = urged.getOrDefault(step(clock.text("work_order_id"), clock.text("clock"), kind), 0);
        boolean waits = clock.flag("waits");
        if (times != (lit ? 1 : 0) && !(lit && waits && times == 0)) {
            found.add(problem(clock, "lit " + clock.text("lamp") + ", urged " + kind + " " + times + " times"));
        }
    }

    private static List<Problem> urges(Evidence evidence) throws SQLException {
        Comparison table = new Comparison("supervision.urge");
        evidence.log()
                .all("supervision.urged")
                .forEach(told -> table.expect(
                        told.text("urgeId"),
                        told.caseId(),
                        told.text("kind"),
                        told.text("clock"),
                        told.moment("dueAt")));
        evidence.rows(ServiceModule.SUPERVISION, "select * from urge")
                .forEach(row -> table.find(
                        row.text("id"),
                        row.text("case_id"),
                        row.text("kind"),
                        row.text("clock"),
                        row.moment("due_at")));
        return table.problems();
    }

    private static Problem problem(Row clock, String what) {
        return new Problem(WHERE, clock.text("case_id"), clock.text("clock") + " " + clock.text("id") + " " + what);
    }
}
