package cn.hotline.supervision.clocks;

import cn.hotline.events.ClockStopped;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.rules.RuleBook;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.rules.SupervisionRule;
import cn.hotline.supervision.watching.SupervisedCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Starts a clock by the rules in force when its case was registered, and stops it with its verdict 起算与停止. */
@ApplicationScoped
class Winding {
    private final Clocks clocks;
    private final Rules rules;
    private final WorkCalendar calendar;
    private final Outbox outbox;

    Winding(Clocks clocks, Rules rules, WorkCalendar calendar, Outbox outbox) {
        this.clocks = clocks;
        this.rules = rules;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    CaseClock start(SupervisedCase watched, ClockKind kind, StartCause cause, Instant startedAt) {
        return start(watched, kind, cause, new CountedTime(startedAt, List.of()));
    }

    /** Starts the clock that goes on where a merger cut one off 拆分并案后接着计时. */
    CaseClock goOn(SupervisedCase watched, CutOff earlier) {
        return start(watched, earlier.kind(), StartCause.UNMERGED, earlier.counted())
                .goingOn(earlier);
    }

    private CaseClock start(SupervisedCase watched, ClockKind kind, StartCause cause, CountedTime counted) {
        RuleBook book = rules.book();
        ClockPolicy policy = book.policyOf(kind, watched.facts());
        SupervisionRule rule = book.ruleAt(watched.facts().registeredAt());
        Limit limit = limitOf(kind, cause, policy, rule);
        CaseClock clock = new CaseClock(watched, kind, cause, policy, ClockTimes.of(calendar, rule, limit, counted));
        clocks.add(clock);
        watched.wind(kind, clock.id());
        return clock;
    }

    /**
     * Gives the clock the limit that the case, as it is now, has; reckoned from the clock's own start.
     *
     * @return whether anything changed
     */
    boolean relimit(SupervisedCase watched, CaseClock clock, Instant at) {
        RuleBook book = rules.book();
        ClockPolicy policy = book.policyOf(clock.kind(), watched.facts());
        SupervisionRule rule = book.ruleAt(watched.facts().registeredAt());
        Limit limit = limitOf(clock.kind(), clock.cause(), policy, rule);
        return clock.relimit(policy, ClockTimes.of(calendar, rule, limit, clock.counted()), at);
    }

    /** Stops the clock, if it has not ended, and tells the others. */
    void stop(CaseClock clock, Instant at) {
        if (clock.stop(at, calendar)) {
            outbox.append(new ClockStopped(
                    clock.caseId(),
                    clock.caseNo(),
                    clock.workOrderId(),
                    clock.urgesUnit() ? clock.responsible().code() : null,
                    clock.kind(),
                    clock.round(),
                    clock.times().startedAt(),
                    clock.times().dueAt(),
                    clock.stoppedAt(),
                    clock.inTime(),
                    clock.workingMinutes()));
        }
    }

    /** A redo has half the limit to handle; to sign takes no less time than before. */
    static Limit limitOf(ClockKind kind, StartCause cause, ClockPolicy policy, SupervisionRule rule) {
        return kind == ClockKind.HANDLE && cause == StartCause.REDO
                ? policy.limit().half(rule.redoMinimum())
                : policy.limit();
    }
}
