package cn.hotline.statistics.indicating;

import static cn.hotline.statistics.indicating.Measure.count;

import java.util.List;

/** What is counted of cases 工单件数. */
final class CaseCountMeasures {
    private static final String BY_REGISTRATION = "（按受理日）";

    private CaseCountMeasures() {}

    static List<Measure> all() {
        return List.of(
                count("registered", "受理件数", "受理的工单" + BY_REGISTRATION, Tally.ofCases("registered_at", "true")),
                registered("cases-returned", "退过单的工单", "有过准予退单的工单", "c.returns_granted > 0"),
                registered("cases-rejected", "被驳回的工单", "回复被审核驳回过的工单", "c.rejections > 0"),
                registered(
                        "cases-urged",
                        "被催办的工单",
                        "有过催办的工单",
                        "c.urged_near_due > 0 or c.urged_overdue > 0 or c.urged_manually > 0"),
                registered("cases-urged-near-due", "临期催办的工单", "有过系统临期催办的工单", "c.urged_near_due > 0"),
                registered("cases-urged-overdue", "超期催办的工单", "有过系统超期催办的工单", "c.urged_overdue > 0"),
                registered("cases-urged-by-hand", "人工催办的工单", "有过人工催办的工单", "c.urged_manually > 0"),
                registered("cases-supervised", "督办的工单", "发过督办单的工单", "c.letters_opened > 0"),
                registered("key-watch", "重点关注件数", "列入重点关注的工单", "cardinality(c.watch_classes) > 0"),
                registered("cases-excluded", "不计考核的工单", "准予不计考核的工单", "cardinality(c.excluded_units) > 0"),
                count("answered", "直接答复件数", "直接答复的工单（按答复日）", Tally.ofCases("answered_at", "true")),
                count("refused", "不予受理件数", "不予受理的工单（按告知日）", Tally.ofCases("refused_at", "true")),
                count("merged", "并案件数", "并入主案且未拆分的工单（按并案日）", Tally.ofCases("merged_at", "true")),
                count("withdrawn", "撤诉件数", "撤诉有效的工单（按撤诉日）", Tally.ofCases("withdrawn_at", "c.withdrawal_stands")),
                count("filed", "立案件数", "立案的工单（按立案日）", Tally.ofCases("filed_at", "true")),
                count("cases-dispatched", "派单工单数", "已派单的工单（按首次派单日）", Tally.ofCases("first_dispatched_at", "true")),
                count("cases-closed", "办结工单数", "已结案的工单（按最近一次结案日）", Tally.ofCases("last_closed_at", "true")),
                count("redone", "重办工单数", "重办的工单（按首次重办日）", Tally.ofCases("first_redo_at", "true")),
                count("jointly-handled", "联办工单数", "有协办的工单（按首次协办日）", Tally.ofCases("first_co_handled_at", "true")),
                archived("archived", "归档件数", "归档的工单", "true"),
                archived("archived-closed", "办结归档件数", "办结归档的工单", "c.outcome = 'CLOSED'"),
                archived("archived-answered", "答复归档件数", "直接答复归档的工单", "c.outcome = 'ANSWERED'"),
                archived("archived-refused", "不予受理归档件数", "不予受理归档的工单", "c.outcome = 'REFUSED'"),
                archived("archived-withdrawn", "撤诉归档件数", "撤诉归档的工单", "c.outcome = 'WITHDRAWN'"),
                Measure.backlog(
                        "open-backlog",
                        "期末在办件数",
                        "期末（未到期末则此刻）已受理而未归档的工单",
                        Tally.ofCases(
                                "registered_at",
                                "c.registered_at <= :now and (c.archived_at is null or c.archived_at >= c.registered_at)"),
                        Tally.ofCases("archived_at", "c.archived_at <= :now and c.archived_at >= c.registered_at")));
    }

    private static Measure registered(String code, String label, String text, String condition) {
        return count(code, label, text + BY_REGISTRATION, Tally.ofCases("registered_at", condition));
    }

    private static Measure archived(String code, String label, String text, String condition) {
        return count(code, label, text + "（按归档日）", Tally.ofCases("archived_at", condition));
    }
}
