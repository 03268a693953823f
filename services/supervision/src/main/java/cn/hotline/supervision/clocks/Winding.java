package cn.hotline.supervision.clocks;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.rules.DutyCalendar;
import cn.hotline.supervision.rules.RuleBook;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.rules.SupervisionRule;
import cn.hotline.supervision.rules.WorkCalendars;
import cn.hotline.supervision.watching.SupervisedCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** Starts a clock by the rules in force when its case was registered, moves it, and stops it with its verdict 起算、调整与停止. */
@ApplicationScoped
class Winding {
    private final Clocks clocks;
    private final Rules rules;
    private final WorkCalendars calendars;
    private final Outbox outbox;

    Winding(Clocks clocks, Rules rules, WorkCalendars calendars, Outbox outbox) {
        this.clocks = clocks;
        this.rules = rules;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    CaseClock start(SupervisedCase watched, ClockKind kind, StartCause cause, Instant startedAt) {
        return start(watched, kind, cause, startedAt, Adjustments.none());
    }

    /** Starts the clock that goes on where a merger cut one off 拆分并案后接着计时. */
    CaseClock goOn(SupervisedCase watched, CutOff earlier) {
        return start(watched, earlier.kind(), StartCause.UNMERGED, earlier.startedAt(), earlier.adjustments())
                .goingOn(earlier);
    }

    private CaseClock start(
            SupervisedCase watched, ClockKind kind, StartCause cause, Instant startedAt, Adjustments adjustments) {
        RuleBook book = rules.book();
        ClockPolicy policy = book.policyOf(kind, watched.facts());
        SupervisionRule rule = book.ruleAt(watched.facts().registeredAt());
        DutyCalendar duty = calendars.of(policy.calendar());
        Limit limit = duty.counted(limitOf(kind, cause, policy, rule));
        CaseClock clock = new CaseClock(
                watched, kind, cause, policy, ClockTimes.of(duty.calendar(), rule, limit, startedAt, adjustments));
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
        DutyCalendar duty = calendars.of(policy.calendar());
        Limit limit = duty.counted(limitOf(clock.kind(), clock.origin().cause(), policy, rule));
        return clock.relimit(policy, timesOf(duty, clock, rule, limit, clock.adjustments()), at);
    }

    /**
     * 延期: adds the extension an application 申请 asked for, unless it was added before.
     *
     * @return whether the clock is due later
     */
    boolean extend(SupervisedCase watched, CaseClock clock, ApplicationId application, Extension extension) {
        if (clock.adjustments().know(application)) {
            return false;
        }
        Adjustments extended = clock.adjustments().with(application).with(extension);
        return clock.extend(extended, timesOf(watched, clock, extended), extension.grantedAt());
    }

    /**
     * 恢复办理: the suspended time does not count.
     *
     * @return false when the clock did not stand still
     */
    boolean resume(SupervisedCase watched, CaseClock clock, ApplicationId suspension, Instant at) {
        return clock.resume(
                suspension, timesOf(watched, clock, clock.adjustments().resumed(at)), at);
    }

    /**
     * 准予退单, 改派: a clock of the whole case is freed of what held it at the unit.
     *
     * @return whether it had stood still
     */
    boolean free(SupervisedCase watched, CaseClock clock, Instant at) {
        return clock.free(timesOf(watched, clock, clock.adjustments().resumed(at)), at);
    }

    private ClockTimes timesOf(SupervisedCase watched, CaseClock clock, Adjustments adjustments) {
        SupervisionRule rule = rules.book().ruleAt(watched.facts().registeredAt());
        return timesOf(calendarOf(clock), clock, rule, clock.times().limit(), adjustments);
    }

    private static ClockTimes timesOf(
            DutyCalendar duty, CaseClock clock, SupervisionRule rule, Limit limit, Adjustments adjustments) {
        return ClockTimes.of(duty.calendar(), rule, limit, clock.times().startedAt(), adjustments);
    }

    private DutyCalendar calendarOf(CaseClock clock) {
        return calendars.of(clock.origin().calendar());
    }

    /** Tells the others when running clocks are due: those of a unit's work order, the review's, and those of the case itself, each apart. */
    void tell(List<CaseClock> told) {
        told.stream()
                .collect(Collectors.groupingBy(
                        clock -> ClockOwner.of(clock.kind()),
                        () -> new EnumMap<>(ClockOwner.class),
                        Collectors.toList()))
                .values()
                .forEach(this::tellTogether);
    }

    private void tellTogether(List<CaseClock> told) {
        CaseClock any = told.get(0);
        outbox.append(new ClocksStarted(
                any.caseId(),
                any.caseNo(),
                any.workOrderId(),
                unitOf(any),
                told.stream().map(Winding::due).toList()));
    }

    private static ClockDue due(CaseClock clock) {
        ClockTimes times = clock.times();
        return new ClockDue(
                clock.kind(), times.startedAt(), times.dueAt(), times.limit().toString());
    }

    /**
     * Stops the clock, and tells the others.
     *
     * @return false when it had ended before
     */
    boolean stop(CaseClock clock, Instant at) {
        boolean stopped = clock.stop(at, calendarOf(clock).calendar());
        if (stopped) {
            Verdict verdict = clock.verdict();
            outbox.append(new ClockStopped(
                    clock.caseId(),
                    clock.caseNo(),
                    clock.workOrderId(),
                    unitOf(clock),
                    clock.kind(),
                    clock.round(),
                    clock.times().startedAt(),
                    clock.times().dueAt(),
                    verdict.stoppedAt(),
                    verdict.inTime(),
                    verdict.workingMinutes()));
        }
        return stopped;
    }

    private static UnitCode unitOf(CaseClock clock) {
        return clock.urgesUnit() ? clock.responsible().code() : null;
    }

    static Limit limitOf(ClockKind kind, StartCause cause, ClockPolicy policy, SupervisionRule rule) {
        return isHalved(kind, cause) ? policy.limit().half(rule.redoMinimum()) : policy.limit();
    }

    /** A redo has half the limit to handle; to sign or to contact takes no less time than before. */
    static boolean isHalved(ClockKind kind, StartCause cause) {
        return cause == StartCause.REDO && (kind == ClockKind.HANDLE || kind == ClockKind.CASE);
    }
}
