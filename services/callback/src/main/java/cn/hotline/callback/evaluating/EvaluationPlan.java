package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.surveying.UnreachableRule;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.util.List;

/**
 * A whole plan 第三方评价方案, in force from one moment until the next version; a case is drawn by the one in force when it was archived.
 *
 * <p>INVARIANT: the last line is for every case, so that there is always one.
 *
 * @param lines the first that is for a case counts
 * @param addedBy account
 */
public record EvaluationPlan(Instant effectiveFrom, List<SampleLine> lines, UnreachableRule rule, String addedBy) {
    public EvaluationPlan {
        lines = List.copyOf(lines);
    }

    /** The line a case is drawn by. */
    SampleLine lineFor(String category, List<String> unitPath) {
        return lines.stream()
                .filter(line -> line.isFor(category, unitPath))
                .findFirst()
                .orElseThrow();
    }

    /** Whether no case can be drawn by it. */
    boolean drawsNone() {
        return lines.stream().allMatch(line -> line.percent().signum() == 0);
    }

    /**
     * @throws DomainException {@code plan-without-rest}, {@code plan-line-twice}, {@code evaluation-plan-percent},
     *     {@code policy-not-satisfiable}
     */
    void requireSense() {
        boolean rest = !lines.isEmpty() && lines.get(lines.size() - 1).asksNothing();
        require(rest && lines.stream().filter(SampleLine::asksNothing).count() == 1, CallbackError.PLAN_WITHOUT_REST);
        require(lines.stream().map(SampleLine::code).distinct().count() == lines.size(), CallbackError.PLAN_LINE_TWICE);
        require(lines.stream().allMatch(SampleLine::hasItsPercent), CallbackError.EVALUATION_PLAN_PERCENT);
        require(
                rule.minDayParts() <= rule.attempts() && rule.minDays() <= rule.attempts(),
                CallbackError.POLICY_NOT_SATISFIABLE);
    }

    private static void require(boolean holds, CallbackError otherwise) {
        if (!holds) {
            throw new DomainException(otherwise);
        }
    }
}
