package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The work orders 派单件 in dispatch and in statistics: round, hop, unit, end, due times, urgings, replies, returns, applications, parts. */
final class OrderCheck implements Check {
    private static final class Order {
        private Told dispatched;
        private String unit;
        private Instant signedAt;
        private Instant repliedAt;
        private String end = "OPEN";
        private int urges;
        private int replies;
        private final Map<String, String> dues = new HashMap<>();
    }

    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, String> current = new HashMap<>();

    @Override
    public List<Problem> look(Evidence evidence) throws SQLException {
        orders.clear();
        current.clear();
        evidence.log().all().forEach(this::fold);
        // an order may have left while its case was withdrawn: the case's end ends it
        orders.values().stream()
                .filter(order -> order.end.equals("OPEN") && evidence.log().isOver(order.dispatched.caseId()))
                .forEach(order -> order.end = "CANCELLED");
        List<Problem> found = new ArrayList<>(orders(evidence));
        found.addAll(facts(evidence));
        found.addAll(replies(evidence));
        found.addAll(requests(evidence));
        return found;
    }

    private void fold(Told told) {
        String id = told.text("workOrderId");
        Order order = id.isEmpty() ? null : orders.get(id);
        switch (told.type()) {
            case "dispatch.work-order-dispatched" -> {
                Order made = new Order();
                made.dispatched = told;
                made.unit = told.text("unit");
                orders.put(id, made);
                current.put(told.caseId(), id);
            }
            case "intake.case-merged", "intake.case-withdrawn", "closure.case-archived" -> {
                Order open = orders.get(current.getOrDefault(told.caseId(), ""));
                if (open != null && open.end.equals("OPEN")) {
                    open.end = "CANCELLED";
                }
            }
            default -> {
                if (order != null) {
                    fold(told, order);
                }
            }
        }
    }

    private static void fold(Told told, Order order) {
        switch (told.type()) {
            case "dispatch.work-order-signed" -> order.signedAt = told.at();
            case "dispatch.work-order-transferred" -> order.unit = told.text("newUnit");
            case "dispatch.replied" -> {
                order.repliedAt = told.at();
                order.replies++;
            }
            case "dispatch.return-granted" -> order.end = "RETURNED";
            case "dispatch.work-order-reassigned" -> order.end = "REASSIGNED";
            case "closure.case-closed" -> order.end = "COMPLETED";
            case "supervision.urged" -> order.urges++;
            case "supervision.clocks-started" -> {
                for (JsonNode clock : told.data().path("clocks")) {
                    order.dues.put(
                            clock.path("clock").asText(), clock.path("dueAt").asText());
                }
            }
            default -> {
                // says nothing of the order's own row
            }
        }
    }

    private List<Problem> orders(Evidence evidence) throws SQLException {
        Comparison table = new Comparison("dispatch.work_order");
        orders.forEach((id, order) -> table.expect(
                id,
                order.dispatched.caseId(),
                order.dispatched.number("round"),
                order.dispatched.number("hop"),
                order.unit,
                order.end,
                order.urges,
                due(order, "SIGN"),
                due(order, "HANDLE")));
        evidence.rows(ServiceModule.DISPATCH, "select * from work_order")
                .forEach(row -> table.find(
                        row.text("id"),
                        row.text("case_id"),
                        row.text("round"),
                        row.text("hop"),
                        row.text("unit"),
                        List.of("RETURNED", "REASSIGNED", "COMPLETED", "CANCELLED")
                                        .contains(row.text("status"))
                                ? row.text("status")
                                : "OPEN",
                        row.text("urges"),
                        row.moment("sign_due_at"),
                        row.moment("handle_due_at")));
        return table.problems();
    }

    private static Instant due(Order order, String clock) {
        String due = order.dues.getOrDefault(clock, "");
        return due.isEmpty() ? null : Instant.parse(due);
    }

    private List<Problem> facts(Evidence evidence) throws SQLException {
        Comparison table = new Comparison("statistics.work_order_fact");
        orders.forEach((id, order) -> table.expect(
                id,
                order.dispatched.caseId(),
                order.dispatched.number("round"),
                order.dispatched.number("hop"),
                order.dispatched.at(),
                order.signedAt,
                order.replies,
                order.repliedAt,
                order.urges,
                order.end.equals("RETURNED")));
        evidence.rows(ServiceModule.STATISTICS, "select * from work_order_fact")
                .forEach(row -> table.find(
                        row.text("work_order_id"),
                        row.text("case_id"),
                        row.text("round"),
                        row.text("hop"),
                        row.moment("dispatched_at"),
                        row.moment("signed_at"),
                        row.text("replies"),
                        row.moment("last_replied_at"),
                        row.number("urged_near_due") + row.number("urged_overdue") + row.number("urged_manually"),
                        row.moment("returned_at") != null));
        return table.problems();
    }

    private static List<Problem> replies(Evidence evidence) throws SQLException {
        Comparison unit = new Comparison("dispatch.reply");
        Comparison review = new Comparison("closure.reply");
        evidence.log().all("dispatch.replied").forEach(told -> {
            String key = told.text("workOrderId") + "/" + told.text("attempt");
            unit.expect(key, told.text("publicReply"));
            review.expect(key, told.text("publicReply"));
        });
        evidence.rows(ServiceModule.DISPATCH, "select work_order_id, attempt, public_reply from reply")
                .forEach(row ->
                        unit.find(row.text("work_order_id") + "/" + row.text("attempt"), row.text("public_reply")));
        evidence.rows(ServiceModule.CLOSURE, "select work_order_id, attempt, public_reply from reply")
                .forEach(row ->
                        review.find(row.text("work_order_id") + "/" + row.text("attempt"), row.text("public_reply")));
        List<Problem> found = new ArrayList<>(unit.problems());
        found.addAll(review.problems());
        return found;
    }

    private static List<Problem> requests(Evidence evidence) throws SQLException {
        List<Problem> found = new ArrayList<>();
        found.addAll(Requests.of(
                        "dispatch.return_request",
                        "returnRequestId",
                        Map.of(
                                "dispatch.return-requested", "PENDING",
                                "dispatch.return-granted", "GRANTED",
                                "dispatch.return-refused", "REFUSED"))
                .compare(evidence, ServiceModule.DISPATCH, "select id, status from return_request"));
        found.addAll(Requests.of(
                        "dispatch.application",
                        "applicationId",
                        Map.of(
                                "dispatch.extension-requested", "PENDING",
                                "dispatch.extension-granted", "GRANTED",
                                "dispatch.extension-refused", "REFUSED",
                                "dispatch.suspension-requested", "PENDING",
                                "dispatch.suspension-granted", "GRANTED",
                                "dispatch.suspension-refused", "REFUSED"))
                .compare(evidence, ServiceModule.DISPATCH, "select id, status from application"));
        found.addAll(Requests.of(
                        "dispatch.unit_task",
                        "taskId",
                        Map.of(
                                "dispatch.unit-task-opened", "OPENED",
                                "dispatch.unit-task-signed", "SIGNED",
                                "dispatch.unit-task-reported", "REPORTED",
                                "dispatch.unit-task-ended", "ENDED"))
                .compare(evidence, ServiceModule.DISPATCH, "select id, status from unit_task"));
        for (Row row : evidence.rows(
                ServiceModule.DISPATCH, "select case_id from dispatch_request where status = 'PENDING'")) {
            if (evidence.log().isOver(row.text("case_id"))) {
                found.add(new Problem("dispatch.dispatch_request", row.text("case_id"), "waits, the case is archived"));
            }
        }
        return found;
    }
}
