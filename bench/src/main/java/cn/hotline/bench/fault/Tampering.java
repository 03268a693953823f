package cn.hotline.bench.fault;

import static cn.hotline.local.stack.ServiceModule.CALLBACK;
import static cn.hotline.local.stack.ServiceModule.CLOSURE;
import static cn.hotline.local.stack.ServiceModule.DISPATCH;
import static cn.hotline.local.stack.ServiceModule.INTAKE;
import static cn.hotline.local.stack.ServiceModule.LIFECYCLE;
import static cn.hotline.local.stack.ServiceModule.STATISTICS;
import static cn.hotline.local.stack.ServiceModule.SUPERVISION;

import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Proof that the books can be out 反证: one row of each kind is falsified, and the reconciliation must name the table. Spoils the data. */
final class Tampering {
    private static final String ANY_OPEN_CASE_ID = "'00000000-0000-7000-8000-000000000001'";

    /** @param where what the reconciliation must name */
    private record Forgery(String where, ServiceModule service, String sql) {}

    private static final List<Forgery> FORGERIES = List.of(
            forgery(
                    "intake.demand",
                    INTAKE,
                    "update demand set outcome = 'REFUSED' where case_id = "
                            + "(select case_id from demand where outcome = 'CLOSED' limit 1)"),
            forgery(
                    "lifecycle.case_file",
                    LIFECYCLE,
                    "update case_file set status = 'CLOSED' where case_id = "
                            + "(select case_id from case_file where status = 'ARCHIVED' limit 1)"),
            forgery(
                    "lifecycle.timeline_entry",
                    LIFECYCLE,
                    "insert into timeline_entry (event_id, case_id, seq, at, type, what,"
                            + " actor, details, unexpected, hash) select gen_random_uuid(), case_id, seq + 1, at, type, what, actor,"
                            + " details, unexpected, hash from timeline_entry order by case_id, seq desc limit 1"),
            forgery(
                    "lifecycle.act_ru_execution",
                    LIFECYCLE,
                    "insert into act_ru_execution (id_, rev_, business_key_)"
                            + " select 'forged', 1, case_id::text from case_file where status = 'ARCHIVED' limit 1"),
            forgery(
                    "dispatch.hotline_case",
                    DISPATCH,
                    "update hotline_case set ended = null where id = "
                            + "(select id from hotline_case where ended = 'ARCHIVED' limit 1)"),
            forgery(
                    "dispatch.work_order",
                    DISPATCH,
                    "update work_order set sign_due_at = sign_due_at + interval '1 minute'"
                            + " where id = (select id from work_order where sign_due_at is not null limit 1)"),
            forgery(
                    "dispatch.reply",
                    DISPATCH,
                    "delete from reply where (work_order_id, attempt) = "
                            + "(select work_order_id, attempt from reply limit 1)"),
            forgery(
                    "dispatch.dispatch_request",
                    DISPATCH,
                    "update dispatch_request set status = 'PENDING' where id = "
                            + "(select id from dispatch_request where status = 'DISPATCHED' limit 1)"),
            forgery(
                    "supervision.supervised_case",
                    SUPERVISION,
                    "update supervised_case set status = 'ACTIVE' where case_id = "
                            + "(select case_id from supervised_case where status = 'ARCHIVED' limit 1)"),
            forgery(
                    "supervision.case_clock",
                    SUPERVISION,
                    "update case_clock set lamp = case lamp when 'GREEN' then 'RED'"
                            + " else 'GREEN' end where id = (select id from case_clock where state = 'STOPPED' and clock = 'SIGN' limit 1)"),
            forgery("supervision.urge", SUPERVISION, "delete from urge where id = (select id from urge limit 1)"),
            forgery(
                    "closure.case_closure",
                    CLOSURE,
                    "update case_closure set status = 'CLOSED' where case_id = "
                            + "(select case_id from case_closure where status = 'ARCHIVED' limit 1)"),
            forgery(
                    "closure.review",
                    CLOSURE,
                    "update review set status = 'REJECTED' where id = "
                            + "(select id from review where status = 'APPROVED' limit 1)"),
            forgery(
                    "closure.reply",
                    CLOSURE,
                    "update reply set public_reply = '另一件事' where id = " + "(select id from reply limit 1)"),
            forgery(
                    "callback.case_sheet",
                    CALLBACK,
                    "update case_sheet set archived = false where case_id = "
                            + "(select case_id from case_sheet where archived limit 1)"),
            forgery(
                    "callback.callback_task",
                    CALLBACK,
                    "update callback_task set outcome = 'REFUSED' where id = "
                            + "(select id from callback_task where outcome = 'REACHED' limit 1)"),
            forgery(
                    "callback.case_satisfaction",
                    CALLBACK,
                    "update case_satisfaction set first_satisfaction = 'BASICALLY'"
                            + " where case_id = (select case_id from case_satisfaction limit 1)"),
            forgery(
                    "statistics.case_fact",
                    STATISTICS,
                    "update case_fact set outcome = 'REFUSED' where case_id = "
                            + "(select case_id from case_fact where outcome = 'CLOSED' limit 1)"),
            forgery(
                    "statistics.case_fact.counts",
                    STATISTICS,
                    "update case_fact set hops = hops + 1 where case_id = "
                            + "(select case_id from case_fact limit 1)"),
            forgery(
                    "statistics.work_order_fact",
                    STATISTICS,
                    "delete from work_order_fact where work_order_id = "
                            + "(select work_order_id from work_order_fact limit 1)"),
            forgery(
                    "statistics.review_fact",
                    STATISTICS,
                    "delete from review_fact where review_id = " + "(select review_id from review_fact limit 1)"),
            forgery(
                    "statistics.callback_fact",
                    STATISTICS,
                    "update callback_fact set satisfaction = null"
                            + " where callback_task_id = (select callback_task_id from callback_fact"
                            + " where satisfaction is not null limit 1)"),
            forgery("statistics.rollups", STATISTICS, "update daily_figure set n1 = n1 + 1 where dimension = 'all'"),
            forgery(
                    "callback.outbox",
                    CALLBACK,
                    "insert into outbox (event_id, topic, key, headers, payload) values"
                            + " (gen_random_uuid(), 'hotline.nowhere.v1', " + ANY_OPEN_CASE_ID
                            + ", '{}', '{}')"),
            forgery(
                    "closure.parked_event",
                    CLOSURE,
                    "insert into parked_event (event_id, topic, key, type, headers, payload,"
                            + " error, status, parked_at) values (gen_random_uuid(), 'hotline.case-events.v1', "
                            + ANY_OPEN_CASE_ID + ", 'forged', '{}', '{}', 'forged', 'PARKED', now())"),
            forgery(
                    "dispatch.inbox",
                    DISPATCH,
                    "delete from inbox where event_id = any (array" + "(select event_id from inbox limit 200))"));

    private Tampering() {}

    private static Forgery forgery(String where, ServiceModule service, String sql) {
        return new Forgery(where, service, sql);
    }

    /** @return whether every falsification was named */
    static boolean isSeen(Rig rig) {
        Databases databases = new Databases(rig.ports());
        Set<String> known = new HashSet<>();
        rig.books().look().problems().forEach(problem -> known.add(problem.toString()));
        boolean all = true;
        for (Forgery forgery : FORGERIES) {
            String seen = seen(forgery, databases, rig, known);
            System.out.printf("%-32s %s%n", forgery.where, seen == null ? "NOT SEEN" : seen);
            all &= seen != null;
        }
        String lost = UUID.randomUUID().toString();
        new RawLog(rig.brokers())
                .write(
                        lost,
                        Map.of("ce_id", lost, "ce_type", "intake.demand-registered", "ce_time", "2026-01-01T00:00:00Z"),
                        "{\"caseId\":\"" + lost + "\",\"caseNo\":\"HS20260101-000001\"}");
        boolean named = rig.books().look().problems().stream()
                .anyMatch(problem -> problem.where().equals("intake.demand")
                        && problem.about().equals(lost));
        System.out.printf("%-32s %s%n", "a case the log alone knows", named ? "named" : "NOT SEEN");
        return all && named;
    }

    private static String seen(Forgery forgery, Databases databases, Rig rig, Set<String> known) {
        try {
            if (databases.change(forgery.service, forgery.sql) == 0) {
                return null;
            }
        } catch (SQLException refused) {
            return "refused by the database: " + refused.getMessage();
        }
        String seen = null;
        for (Problem problem : rig.books().look().problems()) {
            if (known.add(problem.toString()) && problem.where().equals(forgery.where)) {
                seen = "named: " + problem;
            }
        }
        return seen;
    }
}
