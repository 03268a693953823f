package cn.hotline.statistics.indicating;

import static cn.hotline.statistics.indicating.Measure.count;

import java.util.List;

/** What is counted of work orders 派单件数, and how long they took. */
final class WorkOrderMeasures {
    private static final String OVERDUE_FROM = "greatest(s.handle_due_at, s.dispatched_at)";
    /** Not while it stands still, nor when it had ended, or replied and waited for the review, by the due time. */
    private static final String WAS_OVERDUE = "s.handle_due_at is not null and not s.suspended"
            + " and (s.handle_ended_at is null or s.handle_ended_at > " + OVERDUE_FROM + ")"
            + " and not (s.replies > s.rejections and s.last_replied_at <= s.handle_due_at)";

    private WorkOrderMeasures() {}

    static List<Measure> all() {
        return List.of(
                dispatched("dispatches", "派单件数", "派出的派单件", "true"),
                dispatched("orders-urged-near-due", "临期催办的派单件", "有过系统临期催办的派单件", "s.urged_near_due > 0"),
                dispatched("orders-urged-overdue", "超期催办的派单件", "有过系统超期催办的派单件", "s.urged_overdue > 0"),
                dispatched("orders-urged-by-hand", "人工催办的派单件", "有过人工催办的派单件", "s.urged_manually > 0"),
                times("urgings-near-due", "临期催办次数", "系统临期催办", "s.urged_near_due"),
                times("urgings-overdue", "超期催办次数", "系统超期催办", "s.urged_overdue"),
                times("urgings-by-hand", "人工催办次数", "人工催办", "s.urged_manually"),
                times("returns-asked", "申请退单次数", "申请退单", "s.returns_asked"),
                times("returns-refused", "裁定不予退单次数", "不予退单", "s.returns_refused"),
                times("replies", "回复次数", "回复（含驳回后再次回复）", "s.replies"),
                count("signed", "签收件数", "签收的派单件（按签收日）", Tally.of(Subject.WORK_ORDER, "signed_at", "sign_unit", "true")),
                own("returned", "退单件数", "准予退单的派单件（按准予日）", "returned_at", "true"),
                own("replied", "已回复派单件", "已回复的派单件（按最近一次回复日）", "last_replied_at", "true"),
                own("closed", "结案件数", "结案（每轮一次，按结案日）", "closed_at", "true"),
                own("closed-and-called-back", "已回访结案件数", "结案后已完成回访的结案（按结案日）", "closed_at", "s.called_back"),
                own("reassigned", "改派件数", "改派的派单件（按改派日）", "reassigned_at", "true"),
                Measure.backlog(
                        "overdue-backlog",
                        "期末超期未办件数",
                        "期末（未到期末则此刻）办理已超期而未了结的派单件；正在挂账、按期回复待审核的除外",
                        overdue(OVERDUE_FROM, OVERDUE_FROM + " <= :now and " + WAS_OVERDUE),
                        overdue("s.handle_ended_at", "s.handle_ended_at <= :now and " + WAS_OVERDUE)),
                handlingTime("handling-minutes-p50", "办理时长中位数", 0.5),
                handlingTime("handling-minutes-p75", "办理时长75分位数", 0.75),
                handlingTime("handling-minutes-p90", "办理时长90分位数", 0.9),
                handlingTime("handling-minutes-p95", "办理时长95分位数", 0.95));
    }

    private static Measure dispatched(String code, String label, String text, String condition) {
        return count(
                code,
                label,
                text + "（按派单日）",
                Tally.of(Subject.WORK_ORDER, "dispatched_at", "dispatched_unit", condition));
    }

    private static Measure times(String code, String label, String text, String column) {
        Tally tally = Tally.of(Subject.WORK_ORDER, "dispatched_at", "dispatched_unit", column + " > 0");
        return count(code, label, text + "的次数（按派单日）", tally.weighing(column));
    }

    private static Measure own(String code, String label, String text, String at, String condition) {
        return count(code, label, text, Tally.of(Subject.WORK_ORDER, at, "unit", condition));
    }

    private static Tally overdue(String at, String condition) {
        return Tally.of(Subject.WORK_ORDER, "handle_ended_at", "unit", condition)
                .at(at);
    }

    private static Measure handlingTime(String code, String label, double fraction) {
        return Measure.percentile(
                code,
                label,
                "已结案派单件自派单至被认可的回复的自然分钟数，从小到大第几分位的那一件（按结案日）",
                fraction,
                Tally.of(
                                Subject.WORK_ORDER,
                                "closed_at",
                                "unit",
                                "s.dispatched_at is not null and s.replied_at is not null")
                        .weighing("s.handling_minutes"));
    }
}
