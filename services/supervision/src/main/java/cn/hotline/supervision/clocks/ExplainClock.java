package cn.hotline.supervision.clocks;

import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.rules.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Explains a due time 时限台账: what started the clock, by which rule, and which hours were counted. */
@ApplicationScoped
public class ExplainClock {
    private final Rules rules;
    private final WorkCalendars calendars;

    ExplainClock(Rules rules, WorkCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    @Transactional
    public ClockLedger explain(CaseClock clock) {
        Optional<ClockPolicy> policy = rules.book().clocks().stream()
                .filter(line -> line.id() == clock.origin().policyId())
                .findFirst();
        return ClockLedger.of(
                clock,
                policy.map(ClockPolicy::name).orElse("第 " + clock.origin().policyId() + " 号规则"),
                policy.map(line -> "受理时施行的 " + line.effectiveFrom() + " 版").orElse("规则已删除"),
                calendars.of(clock.origin().calendar()));
    }
}
