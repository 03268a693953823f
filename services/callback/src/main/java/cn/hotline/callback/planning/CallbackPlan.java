package cn.hotline.callback.planning;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.kernel.error.DomainException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A whole plan 回访方案, in force from one moment until the next version.
 *
 * <p>INVARIANT: the last line is for every case, so that there is always one.
 *
 * @param callingHours spans of the day in which citizens may be called; none means at any time
 * @param lines the first that is for a case counts
 * @param addedBy account
 */
public record CallbackPlan(
        Instant effectiveFrom, List<CallingHours> callingHours, List<PlanLine> lines, String addedBy) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public CallbackPlan {
        callingHours = List.copyOf(callingHours);
        lines = List.copyOf(lines);
    }

    /** The line a case is called back by. */
    public PlanLine lineFor(CaseSheet sheet) {
        return lines.stream().filter(line -> line.isFor(sheet)).findFirst().orElseThrow();
    }

    /** Whether citizens may be called then. */
    public boolean allowsCallingAt(Instant at) {
        return callingHours.isEmpty() || callingHours.stream().anyMatch(span -> span.hold(at));
    }

    /** @throws DomainException {@code plan-without-rest}, {@code plan-line-twice}, {@code plan-percent}, {@code plan-hours} */
    void requireSense() {
        boolean rest = !lines.isEmpty() && lines.get(lines.size() - 1).asksNothing();
        require(rest && lines.stream().filter(PlanLine::asksNothing).count() == 1, CallbackError.PLAN_WITHOUT_REST);
        require(lines.stream().map(PlanLine::code).distinct().count() == lines.size(), CallbackError.PLAN_LINE_TWICE);
        require(lines.stream().allMatch(CallbackPlan::hasItsPercent), CallbackError.PLAN_PERCENT);
        for (int i = 0; i < callingHours.size(); i++) {
            CallingHours span = callingHours.get(i);
            boolean behindTheLast =
                    i == 0 || !span.from().isBefore(callingHours.get(i - 1).to());
            require(span.from().isBefore(span.to()) && behindTheLast, CallbackError.PLAN_HOURS);
        }
    }

    private static boolean hasItsPercent(PlanLine line) {
        if (line.mode() != PlanMode.SAMPLED) {
            return line.percent() == null;
        }
        return line.percent() != null
                && line.percent().signum() >= 0
                && line.percent().compareTo(ALL) <= 0
                && line.percent().stripTrailingZeros().scale() <= 2;
    }

    private static void require(boolean holds, CallbackError otherwise) {
        if (!holds) {
            throw new DomainException(otherwise);
        }
    }
}
