package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where each case stands 工单状态, the same in all seven services as in the log: none lost, none invented. */
final class CaseCheck implements Check {
    private static final List<Book> BOOKS = List.of(
            new Book(
                    ServiceModule.INTAKE,
                    "intake.demand",
                    "select case_id::text, case_no, status = 'ARCHIVED' as over, outcome from demand"),
            new Book(
                    ServiceModule.LIFECYCLE,
                    "lifecycle.case_file",
                    "select case_id::text, case_no, status = 'ARCHIVED' as over, outcome from case_file"),
            new Book(
                    ServiceModule.DISPATCH,
                    "dispatch.hotline_case",
                    "select id::text as case_id, case_no, ended is not distinct from 'ARCHIVED' as over, null as outcome"
                            + " from hotline_case"),
            new Book(
                    ServiceModule.SUPERVISION,
                    "supervision.supervised_case",
                    "select case_id::text, case_no, status = 'ARCHIVED' as over, null as outcome from supervised_case"),
            new Book(
                    ServiceModule.CLOSURE,
                    "closure.case_closure",
                    "select case_id::text, case_no, status = 'ARCHIVED' as over, outcome from case_closure"),
            new Book(
                    ServiceModule.CALLBACK,
                    "callback.case_sheet",
                    "select case_id::text, case_no, archived as over, outcome from case_sheet"),
            new Book(
                    ServiceModule.STATISTICS,
                    "statistics.case_fact",
                    "select case_id::text, case_no, status = 'ARCHIVED' as over, outcome from case_fact"));

    private record Book(ServiceModule service, String where, String sql) {}

    @Override
    public List<Problem> look(Evidence evidence) throws SQLException {
        List<Problem> found = new ArrayList<>();
        for (Book book : BOOKS) {
            Comparison books = new Comparison(book.where);
            List<Row> rows = evidence.rows(book.service, book.sql);
            boolean tellsOutcome =
                    rows.stream().anyMatch(row -> !row.text("outcome").isEmpty());
            List<String> present = rows.stream().map(row -> row.text("case_id")).toList();
            evidence.log().cases().forEach((caseId, events) -> {
                boolean over = evidence.log().isOver(caseId);
                if (wanted(book, evidence, caseId, events) || present.contains(caseId)) {
                    books.expect(
                            caseId, events.get(0).text("caseNo"), over, over && tellsOutcome ? outcome(events) : "");
                }
            });
            rows.forEach(row -> books.find(
                    row.text("case_id"),
                    row.text("case_no"),
                    row.flag("over"),
                    row.flag("over") && tellsOutcome ? row.text("outcome") : ""));
            found.addAll(books.problems());
        }
        return found;
    }

    /** Whether the service must know the case: not every service hears of one that was answered at once. */
    private static boolean wanted(Book book, Evidence evidence, String caseId, List<Told> events) {
        boolean filed = events.stream().anyMatch(told -> told.is("intake.case-filed"));
        return switch (book.service) {
            case INTAKE -> !evidence.isForeign(caseId);
            case LIFECYCLE, STATISTICS -> true;
            case CLOSURE -> evidence.log().isOver(caseId);
            case DISPATCH, SUPERVISION, CALLBACK -> filed;
        };
    }

    private static String outcome(List<Told> events) {
        return events.stream()
                .filter(told -> told.is("closure.case-archived"))
                .reduce((one, next) -> next)
                .orElseThrow()
                .text("outcome");
    }
}
