package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was decided on the way 审核、督办、线索、回访, each once and the same in its service and in statistics. */
final class DecisionCheck implements Check {
    @Override
    public List<Problem> look(Evidence evidence) throws SQLException {
        List<Problem> found = new ArrayList<>(reviews(evidence));
        found.addAll(letters(evidence));
        found.addAll(callbacks(evidence));
        found.addAll(satisfaction(evidence));
        found.addAll(Requests.of(
                        "closure.application",
                        "applicationId",
                        Map.of(
                                "closure.exclusion-requested", "PENDING",
                                "closure.exclusion-approved", "GRANTED",
                                "closure.exclusion-refused", "REFUSED",
                                "closure.unreasonable-requested", "PENDING",
                                "closure.unreasonable-ruled", "GRANTED|REFUSED"))
                .compare(evidence, ServiceModule.CLOSURE, "select id, status from application"));
        found.addAll(Requests.of(
                        "supervision.clue",
                        "clueId",
                        Map.of(
                                "supervision.clue-found", "OPEN",
                                "supervision.clue-settled", "SETTLED"))
                .compare(
                        evidence,
                        ServiceModule.SUPERVISION,
                        "select id, case when status = 'SETTLED' then status else 'OPEN' end as status from clue"));
        return found;
    }

    private static List<Problem> reviews(Evidence evidence) throws SQLException {
        Comparison closure = new Comparison("closure.review");
        Comparison facts = new Comparison("statistics.review_fact");
        evidence.log().all().filter(DecisionCheck::isReview).forEach(told -> {
            boolean approved = told.is("closure.review-approved");
            closure.expect(told.text("reviewId"), told.caseId(), told.text("round"), approved);
            if (!told.text("kind").equals("VERIFICATION")) {
                facts.expect(told.text("reviewId"), told.caseId(), told.text("round"), approved);
            }
        });
        evidence.rows(ServiceModule.CLOSURE, "select * from review where status in ('APPROVED', 'REJECTED')")
                .forEach(row -> closure.find(
                        row.text("id"),
                        row.text("case_id"),
                        row.text("round"),
                        row.text("status").equals("APPROVED")));
        evidence.rows(ServiceModule.STATISTICS, "select * from review_fact")
                .forEach(row -> facts.find(
                        row.text("review_id"), row.text("case_id"), row.text("round"), row.flag("approved")));
        List<Problem> found = new ArrayList<>(closure.problems());
        found.addAll(facts.problems());
        for (Row row : evidence.rows(ServiceModule.CLOSURE, "select case_id from review where status = 'PENDING'")) {
            if (evidence.log().isOver(row.text("case_id"))) {
                found.add(new Problem("closure.review", row.text("case_id"), "waits, the case is archived"));
            }
        }
        return found;
    }

    private static boolean isReview(Told told) {
        return told.is("closure.review-approved") || told.is("closure.review-rejected");
    }

    private static List<Problem> letters(Evidence evidence) throws SQLException {
        List<Problem> found = new ArrayList<>(Requests.of(
                        "supervision.letter",
                        "letterId",
                        Map.of(
                                "supervision.letter-opened", "OPEN",
                                "supervision.letter-answered", "ANSWERED",
                                "supervision.letter-reviewed", "CLOSED|OPEN",
                                "supervision.letter-cancelled", "CANCELLED"))
                .compare(evidence, ServiceModule.SUPERVISION, "select id, status from letter"));
        Comparison facts = new Comparison("statistics.letter_fact");
        evidence.log()
                .all("supervision.letter-opened")
                .forEach(told ->
                        facts.expect(told.text("letterId"), told.caseId(), told.text("cause"), told.moment("dueAt")));
        evidence.rows(ServiceModule.STATISTICS, "select * from letter_fact")
                .forEach(row -> facts.find(
                        row.text("letter_id"), row.text("case_id"), row.text("cause"), row.moment("due_at")));
        found.addAll(facts.problems());
        return found;
    }

    private static List<Problem> callbacks(Evidence evidence) throws SQLException {
        Comparison tasks = new Comparison("callback.callback_task");
        Comparison facts = new Comparison("statistics.callback_fact");
        evidence.log().all("callback.completed").forEach(told -> {
            tasks.expect(
                    told.text("callbackTaskId"),
                    told.caseId(),
                    told.text("round"),
                    told.text("outcome"),
                    told.text("satisfaction"));
            facts.expect(
                    told.text("callbackTaskId"),
                    told.caseId(),
                    told.text("round"),
                    told.text("outcome"),
                    told.text("satisfaction"));
        });
        evidence.rows(ServiceModule.CALLBACK, "select * from callback_task where status = 'COMPLETED'")
                .forEach(row -> tasks.find(
                        row.text("id"),
                        row.text("case_id"),
                        row.text("round"),
                        row.text("outcome"),
                        row.text("satisfaction")));
        evidence.rows(ServiceModule.STATISTICS, "select * from callback_fact where completed_at is not null")
                .forEach(row -> facts.find(
                        row.text("callback_task_id"),
                        row.text("case_id"),
                        row.text("round"),
                        row.text("outcome"),
                        row.text("satisfaction")));
        List<Problem> found = new ArrayList<>(tasks.problems());
        found.addAll(facts.problems());
        for (Row row :
                evidence.rows(ServiceModule.CALLBACK, "select case_id from callback_task where status = 'OPEN'")) {
            if (evidence.log().isOver(row.text("case_id"))) {
                found.add(new Problem("callback.callback_task", row.text("case_id"), "waits, the case is archived"));
            }
        }
        return found;
    }

    /** The first verdict is never overwritten, the final one stands beside it; a late one counts as the final one. */
    private static List<Problem> satisfaction(Evidence evidence) throws SQLException {
        Comparison table = new Comparison("callback.case_satisfaction");
        evidence.log().cases().forEach((caseId, events) -> {
            List<String> verdicts = events.stream()
                    .filter(told -> told.is("callback.completed") || told.is("callback.dissatisfaction-told"))
                    .map(told -> told.text("satisfaction"))
                    .filter(verdict -> !verdict.isEmpty())
                    .toList();
            if (!verdicts.isEmpty()) {
                table.expect(caseId, verdicts.get(0), verdicts.get(verdicts.size() - 1));
            }
        });
        evidence.rows(ServiceModule.CALLBACK, "select * from case_satisfaction")
                .forEach(row -> table.find(
                        row.text("case_id"), row.text("first_satisfaction"), row.text("final_satisfaction")));
        return table.problems();
    }
}
