package cn.hotline.statistics.indicating;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.util.Arrays;

/** The indicators 指标: each a numerator over a denominator, the formula in words for people and in SQL for the figure. */
public enum Indicator {
    TIMELY_TRANSFER(
            "timely-transfer",
            "及时转办率",
            "转办时限内完成首次派单的工单",
            "已立案的工单（按立案日）",
            Definition.ofCases("filed_at", "c.transfer_in_time")),
    SIGNING(
            "signing",
            "签收率",
            "已签收的派单件",
            "已派出的派单件（按派单日），不计考核的除外",
            Definition.of(Subject.WORK_ORDER, "dispatched_at", "true", "s.signed_at is not null")
                    .chargedTo("s.sign_unit")
                    .assessed()),
    TIMELY_SIGNING(
            "timely-signing",
            "按时签收率",
            "签收时限内签收的派单件",
            "已派出的派单件（按派单日），不计考核的除外",
            Definition.of(Subject.WORK_ORDER, "dispatched_at", "true", "s.signed_at is not null and s.sign_in_time")
                    .chargedTo("s.sign_unit")
                    .assessed()),
    CLOSING(
            "closing",
            "办结率",
            "已结案的派单件",
            "应办结的派单件：办理时限已停止或已到期，退单、撤诉、并案、挂账期间、未超期即改派、不计考核的除外（按停止与到期中较早之日）",
            Definition.of(Subject.WORK_ORDER, "due_moment", "s.due_moment <= :now", "s.closed_at is not null")
                    .chargedTo("s.due_unit")
                    .assessed()),
    TIMELY_CLOSING(
            "timely-closing",
            "按时办结率",
            "已结案且办理时限内回复的派单件",
            "应办结的派单件：办理时限已停止或已到期，退单、撤诉、并案、挂账期间、未超期即改派、不计考核的除外（按停止与到期中较早之日）",
            Definition.of(
                            Subject.WORK_ORDER,
                            "due_moment",
                            "s.due_moment <= :now",
                            "s.closed_at is not null and s.handle_in_time")
                    .chargedTo("s.due_unit")
                    .assessed()),
    URGING(
            "urging",
            "催办率",
            "经办理催办（系统临期、超期催办与人工催办）的派单件；签收催办不在其内",
            "办理临期（以系统临期催办为准）或超期的派单件（按首次催办与到期中较早之日），不计考核的除外",
            Definition.of(
                            Subject.WORK_ORDER,
                            "lit_moment",
                            "s.lit_moment <= :now",
                            "s.first_lit_urge_at is not null or s.urged_manually > 0")
                    .chargedTo("s.lit_unit")
                    .assessed()),
    RETURNING(
            "returning",
            "退单率",
            "准予退单的派单件",
            "已派出的派单件（按派单日），不计考核的除外",
            Definition.of(Subject.WORK_ORDER, "dispatched_at", "true", "s.returned_at is not null")
                    .chargedTo("case when s.returned_at is null then s.dispatched_unit else s.unit end")
                    .assessed()),
    HOPS(
            "hops",
            "平均跳转次数",
            "派单总次数",
            "已派单的工单（按首次派单日）",
            Definition.ofCases("first_dispatched_at", "true").weighing("c.hops")),
    REJECTING(
            "rejecting",
            "驳回率",
            "审核驳回的回复",
            "已审核的回复（按审核日；监督员核实不在其内），不计考核的除外",
            Definition.of(Subject.REVIEW, "decided_at", "true", "not s.approved")
                    .assessed()),
    CALLING_BACK(
            "calling-back",
            "回访率",
            "该轮结案后已完成回访（含拒访、无法联系）的结案",
            "结案（每轮一次，按结案日；并案的工单随主案办理，巡查上报不回访，都不在其内）",
            Definition.of(Subject.WORK_ORDER, "closed_at", "not c.patrol", "s.called_back")),
    CONTACTING(
            "contacting",
            "接触率",
            "接通并答复的回访",
            "已完成的回访（按完成日）",
            Definition.of(Subject.CALLBACK, "completed_at", "true", "s.outcome = 'REACHED'")),
    FIRST_SATISFACTION(
            "first-satisfaction",
            "首次满意率",
            "首次评价为非常满意、满意、基本满意的工单",
            "接触到诉求人的工单（按首次评价日），不计考核的除外",
            Definition.of(Subject.CALLBACK, "completed_at", "s.first_reached", "s.satisfied")
                    .assessed()),
    FINAL_SATISFACTION(
            "final-satisfaction",
            "最终满意率",
            "最终评价为非常满意、满意、基本满意的工单",
            "接触到诉求人的工单（按最终评价日，归档后反映的按反映日），不计考核的除外",
            Definition.of(Subject.CALLBACK, "final_at", "s.final_reached", "s.final_satisfied")
                    .assessed()),
    SOLVING(
            "solving",
            "解决率",
            "诉求人最终认为已解决的工单",
            "接触到诉求人的工单（按最终评价日，归档后反映的按反映日），不计考核的除外",
            Definition.of(Subject.CALLBACK, "final_at", "s.final_reached", "s.final_solved = 'YES'")
                    .assessed()),
    REDOING(
            "redoing",
            "重办率",
            "重办的工单",
            "首办已结案的工单（按首次结案日，计入首办单位；随主案结案的并案、巡查上报、不计考核的除外）",
            Definition.ofCases("first_closed_at", "c.redone")
                    .among("not c.patrol")
                    .chargedTo("c.first_closed_unit")
                    .assessed()),
    REDO_SATISFACTION(
            "redo-satisfaction",
            "重办合格率",
            "重办后最终满意的工单",
            "重办的工单（按首次重办日），不计考核的除外",
            Definition.ofCases("first_redo_at", "c.redo_satisfied").assessed()),
    LETTERS_IN_TIME(
            "letters-in-time",
            "重点专项督办完成率",
            "时限内回复的督办单",
            "应回复的督办单：已回复或已到期（按回复与到期中较早之日），不计考核的除外",
            Definition.of(
                            Subject.LETTER,
                            "due_moment",
                            "s.due_moment <= :now",
                            "s.answered_at is not null and s.in_time")
                    .assessed());

    private final String code;
    private final String label;
    private final String numeratorText;
    private final String denominatorText;
    private final Definition definition;

    Indicator(String code, String label, String numeratorText, String denominatorText, Definition definition) {
        this.code = code;
        this.label = label;
        this.numeratorText = numeratorText;
        this.denominatorText = denominatorText;
        this.definition = definition;
    }

    /** @throws DomainException {@code unknown-indicator} */
    public static Indicator ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(StatisticsError.UNKNOWN_INDICATOR, code));
    }

    /** The stable code, e.g. {@code timely-closing}. */
    public String code() {
        return code;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    public String numeratorText() {
        return numeratorText;
    }

    public String denominatorText() {
        return denominatorText;
    }

    public Subject subject() {
        return definition.subject();
    }

    /** Whether it is an average of counts; otherwise a rate in percent. */
    public boolean isAverage() {
        return this == HOPS;
    }

    Definition definition() {
        return definition;
    }
}
