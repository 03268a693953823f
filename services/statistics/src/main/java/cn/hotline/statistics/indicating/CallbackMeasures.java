package cn.hotline.statistics.indicating;

import static cn.hotline.statistics.indicating.Measure.count;

import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.events.code.Satisfaction;
import java.util.List;
import java.util.stream.Stream;

/** What is counted of reviews 审核, callbacks 回访, evaluations 第三方评价, letters 督办单, grants and clues 问题线索. */
final class CallbackMeasures {
    private CallbackMeasures() {}

    static List<Measure> all() {
        return Stream.of(callbacks(), others(), reasons(), clues())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Measure> callbacks() {
        Stream<Measure> counts = Stream.of(
                count(
                        "called-back",
                        "完成回访件数",
                        "完成的回访（含拒访、无法联系，按完成日）",
                        Tally.of(Subject.CALLBACK, "completed_at", "unit", "true")),
                count(
                        "reached",
                        "接触件数",
                        "接通并答复的回访（按完成日）",
                        Tally.of(Subject.CALLBACK, "completed_at", "unit", "s.outcome = 'REACHED'")),
                last("satisfied", "最终满意件数", "最终评价为非常满意、满意、基本满意的工单", "s.final_satisfied"),
                last("solved", "最终解决件数", "诉求人最终认为已解决的工单", "s.final_solved = 'YES'"));
        Stream<Measure> answers = Stream.of(Satisfaction.values())
                .map(each -> last(
                        Measures.code("final", each),
                        "最终评价" + each.label() + "件数",
                        "最终评价为" + each.label() + "的工单",
                        "c.final_satisfaction = '" + each.name() + "'"));
        return Stream.concat(counts, answers);
    }

    private static Measure last(String code, String label, String text, String condition) {
        return count(
                code,
                label,
                text + "（按最终评价日，归档后反映的按反映日）",
                Tally.of(Subject.CALLBACK, "final_at", "unit", "s.final_reached and " + condition));
    }

    private static Stream<Measure> others() {
        Tally sampled = Tally.of(Subject.EVALUATION, "sampled_at", "unit", "true");
        Tally evaluated = Tally.of(Subject.EVALUATION, "sampled_at", "unit", "s.completed_at is not null");
        return Stream.of(
                count(
                        "reviewed",
                        "审核件数",
                        "已审核的回复（按审核日；监督员核实不在其内）",
                        Tally.of(Subject.REVIEW, "decided_at", "unit", "true")),
                count(
                        "rejected",
                        "驳回件数",
                        "审核驳回的回复（按审核日）",
                        Tally.of(Subject.REVIEW, "decided_at", "unit", "not s.approved")),
                count("sampled", "第三方评价抽取件数", "抽取的第三方评价（按抽取日）", sampled),
                count("evaluated", "第三方评价完成件数", "抽取的第三方评价中已完成的（按抽取日）", evaluated),
                new Measure(
                        "evaluating",
                        "第三方评价完成率",
                        Measure.Kind.RATE,
                        Measure.Better.HIGHER,
                        "已完成的第三方评价",
                        "抽取的第三方评价（按抽取日）",
                        1,
                        evaluated,
                        sampled,
                        null,
                        0),
                count(
                        "letters-opened",
                        "督办单件数",
                        "发出的督办单（按发出日，含撤销的）",
                        Tally.of(Subject.LETTER, "opened_at", "opened_unit", "true")),
                count(
                        "letters-answered",
                        "督办单回复件数",
                        "已回复的督办单（按最近一次回复日，撤销的除外）",
                        Tally.of(Subject.LETTER, "answered_at", "answered_unit", "s.cancelled_at is null")),
                granted("extensions", "延期件数", "准予的延期", "EXTENSION"),
                granted("suspensions", "挂账件数", "准予的挂账", "SUSPENSION"),
                granted("exclusions", "不计考核件数", "准予的不计考核", "EXCLUSION"));
    }

    private static Stream<Measure> reasons() {
        return Stream.of(ExclusionReason.values())
                .map(each -> count(
                        Measures.code("exclusions", each),
                        "不计考核（" + each.label() + "）件数",
                        "因" + each.label() + "准予的不计考核（按准予日）",
                        Tally.of(
                                Subject.GRANT,
                                "granted_at",
                                "unit",
                                "s.kind = 'EXCLUSION' and s.reason = '" + each.name() + "'")));
    }

    private static Stream<Measure> clues() {
        return Stream.concat(
                Stream.of(clue("clues", "问题线索条数", "发现的问题线索", "true")),
                Stream.of(ClueKind.values())
                        .map(each -> clue(
                                Measures.code("clues", each),
                                "问题线索（" + each.label() + "）条数",
                                "发现的" + each.label() + "线索",
                                "s.kind = '" + each.name() + "'")));
    }

    private static Measure clue(String code, String label, String text, String condition) {
        return count(code, label, text + "（按发现日）", Tally.of(Subject.CLUE, "found_at", "unit", condition));
    }

    private static Measure granted(String code, String label, String text, String kind) {
        return count(
                code, label, text + "（按准予日）", Tally.of(Subject.GRANT, "granted_at", "unit", "s.kind = '" + kind + "'"));
    }
}
