package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Explains a due time 时限台账: what started the clock, by which rule, and which hours were counted. */
@ApplicationScoped
public class ExplainClock {
    private final Rules rules;
    private final WorkCalendar calendar;

    ExplainClock(Rules rules, WorkCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @Transactional
    public ClockLedger explain(CaseClock clock) {
        Optional<ClockPolicy> policy = rules.book().clocks().stream()
                .filter(line -> line.id() == clock.policyId())
                .findFirst();
        return ClockLedger.of(
                clock,
                policy.map(ClockPolicy::name).orElse("第 " + clock.policyId() + " 号规则"),
                policy.map(line -> "受理时施行的 " + line.effectiveFrom() + " 版").orElse("规则已删除"),
                calendar);
    }
}
