package cn.hotline.bench.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The log alone 日志自身: every story begins once, nothing happens twice, and what was asked for came. */
final class StoryCheck implements Check {
    /** What may stand in the log once only, and by which fields one is told from another. */
    private static final Map<String, List<String>> ONCE = Map.ofEntries(
            Map.entry("intake.demand-registered", List.of()),
            Map.entry("dispatch.work-order-dispatched", List.of("round", "hop")),
            Map.entry("dispatch.work-order-signed", List.of("workOrderId")),
            Map.entry("dispatch.replied", List.of("workOrderId", "attempt")),
            Map.entry("dispatch.return-granted", List.of("workOrderId")),
            Map.entry("closure.review-approved", List.of("workOrderId")),
            Map.entry("closure.case-closed", List.of("round")),
            Map.entry("lifecycle.closing-requested", List.of("round")),
            Map.entry("lifecycle.callback-requested", List.of("round")),
            Map.entry("lifecycle.redo-requested", List.of("round")),
            Map.entry("callback.completed", List.of("round")),
            Map.entry("supervision.letter-opened", List.of("letterId")),
            Map.entry("supervision.clue-found", List.of("clueId")),
            Map.entry("supervision.clock-stopped", List.of("clock", "round", "workOrderId", "startedAt")));

    /** What the process asks for, and what answers it; not compared for a case that was merged or withdrawn. */
    private static final Map<String, String> ANSWERED = Map.of(
            "lifecycle.dispatch-requested", "dispatch.work-order-dispatched",
            "lifecycle.closing-requested", "closure.case-closed",
            "lifecycle.callback-requested", "callback.completed",
            "lifecycle.archive-requested", "closure.case-archived");

    @Override
    public List<Problem> look(Evidence evidence) {
        List<Problem> found = new ArrayList<>(evidence.log().problems());
        Set<String> numbers = new HashSet<>();
        evidence.log().cases().forEach((caseId, events) -> {
            if (!events.get(0).is("intake.demand-registered")) {
                found.add(new Problem(
                        "log", caseId, "begins with " + events.get(0).type()));
            }
            if (!numbers.add(events.get(0).text("caseNo"))) {
                found.add(new Problem("log", caseId, "has the case number of another"));
            }
            twice(caseId, events, found);
            orders(caseId, events, found);
            ends(caseId, events, found);
        });
        return found;
    }

    private static void twice(String caseId, List<Told> events, List<Problem> found) {
        Set<String> seen = new HashSet<>();
        for (Told told : events) {
            List<String> fields = ONCE.get(told.type());
            if (fields != null
                    && !seen.add(told.type() + fields.stream().map(told::text).toList())) {
                found.add(new Problem("log", caseId, "happened twice: " + told.type() + " " + told.data()));
            }
        }
    }

    /** No order of a case is dispatched while another is open. */
    private static void orders(String caseId, List<Told> events, List<Problem> found) {
        String open = null;
        for (Told told : events) {
            switch (told.type()) {
                case "dispatch.work-order-dispatched" -> {
                    if (open != null) {
                        found.add(new Problem("log", caseId, "a second order while " + open + " is open"));
                    }
                    open = told.text("workOrderId");
                }
                case "dispatch.return-granted",
                        "dispatch.work-order-reassigned",
                        "closure.case-closed",
                        "closure.case-archived",
                        "intake.case-merged",
                        "intake.case-withdrawn" -> open = null;
                default -> {
                    // says nothing of orders
                }
            }
        }
    }

    private static void ends(String caseId, List<Told> events, List<Problem> found) {
        Map<String, Integer> counts = new TreeMap<>();
        events.forEach(told -> counts.merge(told.type(), 1, Integer::sum));
        int archived = counts.getOrDefault("closure.case-archived", 0);
        int reopened = counts.getOrDefault("lifecycle.case-reopened", 0);
        if (archived > reopened + 1) {
            found.add(new Problem("log", caseId, "archived " + archived + " times, reopened " + reopened + " times"));
        }
        if (archived != reopened + 1) {
            found.add(new Problem(
                    "log",
                    caseId,
                    "has no end, after " + events.get(events.size() - 1).type()));
        } else if (!counts.containsKey("intake.case-merged") && !counts.containsKey("intake.case-withdrawn")) {
            ANSWERED.forEach((asked, answer) -> {
                int questions = counts.getOrDefault(asked, 0);
                int answers = counts.getOrDefault(answer, 0);
                if (questions != answers) {
                    found.add(new Problem("log", caseId, questions + " " + asked + ", " + answers + " " + answer));
                }
            });
        }
    }
}
