package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.watching.SupervisedCase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A clock 时限 of a case (转办, 回访, 全程) or of a work order (签收, 联系, 办理, 审核). */
@Entity
@Table(name = "case_clock")
public class CaseClock extends ClockSubject {
    @Embedded
    private Origin origin;

    @Embedded
    private ClockTimes times;

    @Embedded
    private Adjustments adjustments = Adjustments.none();

    @Enumerated(EnumType.STRING)
    private ClockState state = ClockState.RUNNING;

    @Embedded
    private Lights lights;

    private Instant passedAt;
    private Instant repliedAt;

    @Embedded
    private Verdict verdict;

    @Version
    private long version;

    protected CaseClock() {}

    /** A clock of the case as it stands, or of its present work order. */
    CaseClock(SupervisedCase watched, ClockKind kind, StartCause cause, ClockPolicy policy, ClockTimes times) {
        super(watched, kind);
        this.origin = Origin.of(cause, policy);
        this.times = times;
        this.lights = Lights.green(times);
    }

    /** It goes on where a merger 并案 had cut another clock off. */
    CaseClock goingOn(CutOff earlier) {
        origin = origin.after(earlier);
        adjustments = earlier.adjustments();
        return this;
    }

    /** Takes the next lamp step; the scanner found it due. */
    public LampStep light() {
        if (!meet(ClockAction.LIGHT)) {
            throw new IllegalStateException("lamp of a clock that is " + state);
        }
        LampStep step = lights.step();
        lights = lights.next(times, urgesUnit());
        return step;
    }

    /**
     * Another limit takes the place of the present one 变更时限; the start stays.
     *
     * @return false when the clock has ended, or nothing changes
     */
    boolean relimit(ClockPolicy policy, ClockTimes changed, Instant at) {
        boolean moves = !changed.equals(times);
        if (moves ? !adjust(ClockAction.RELIMIT, adjustments, changed, at) : !meet(ClockAction.RELIMIT)) {
            return false;
        }
        origin = origin.under(policy);
        return moves;
    }

    /** 延期: it is due later. */
    boolean extend(Adjustments extended, ClockTimes changed, Instant at) {
        return adjust(ClockAction.EXTEND, extended, changed, at);
    }

    /** 挂账: it stands still; an application 申请 that had its effect before has none any more. */
    boolean suspend(ApplicationId application, Instant at) {
        if (adjustments.know(application) || !meet(ClockAction.SUSPEND)) {
            return false;
        }
        adjustments = adjustments.with(application).suspended(at);
        return true;
    }

    /** 恢复办理: it goes on with what remained; a suspension told after its end has no effect. */
    boolean resume(ApplicationId suspension, ClockTimes changed, Instant at) {
        Adjustments known = adjustments.with(suspension);
        if (!adjust(ClockAction.RESUME, known.resumed(at), changed, at)) {
            adjustments = known;
            return false;
        }
        return true;
    }

    /**
     * The unit lost the case's work order 准予退单, 改派: a clock of the whole case waits neither for its reply nor for its suspension.
     *
     * @return whether it stood still, and so is due at another time
     */
    boolean free(ClockTimes changed, Instant at) {
        reject();
        return adjust(ClockAction.RESUME, adjustments.resumed(at), changed, at);
    }

    private boolean adjust(ClockAction action, Adjustments adjusted, ClockTimes changed, Instant at) {
        if (!meet(action)) {
            return false;
        }
        adjustments = adjusted;
        times = changed;
        lights = lights.move(changed, at, urgesUnit());
        return true;
    }

    /** 机构调整: another unit answers for it; it runs on. An ended one stays with the unit that had it, and what is the centre's its own. */
    void pass(ResponsibleUnit to, Instant at) {
        if (verdict().stoppedAt() == null && urgesUnit()) {
            answers(to);
            passedAt = at;
        }
    }

    /** The unit replied; the time counts if the reply is approved. */
    boolean reply(Instant at) {
        if (!meet(ClockAction.REPLY)) {
            return false;
        }
        repliedAt = at;
        return true;
    }

    /** The reply was refused; the due time does not move. */
    boolean reject() {
        return meet(ClockAction.REJECT);
    }

    /**
     * What it measures has happened.
     *
     * @return false when the clock had ended before
     */
    boolean stop(Instant at, WorkCalendar calendar) {
        if (!meet(ClockAction.STOP)) {
            return false;
        }
        boolean inTime = !WorkCalendar.toMinute(at).isAfter(times.dueAt());
        verdict = new Verdict(at, inTime, counted().workingMinutesUntil(calendar, at));
        return true;
    }

    /** There is nothing to measure any more; it is judged neither in time nor late. */
    boolean cancel(Instant at) {
        if (!meet(ClockAction.CANCEL)) {
            return false;
        }
        verdict = Verdict.unjudged(at);
        adjustments = adjustments.resumed(at);
        return true;
    }

    private boolean meet(ClockAction action) {
        Optional<ClockState> next = state.after(action);
        next.ifPresent(reached -> state = reached);
        return next.isPresent();
    }

    /** Whether it waits for the unit: neither replied, suspended nor ended. */
    public boolean isRunning() {
        return state == ClockState.RUNNING;
    }

    public Origin origin() {
        return origin;
    }

    public ClockTimes times() {
        return times;
    }

    /** The time that counts, whatever the limit. */
    CountedTime counted() {
        return new CountedTime(times.startedAt(), adjustments.interruptions());
    }

    Adjustments adjustments() {
        return adjustments;
    }

    public ClockState state() {
        return state;
    }

    public Lamp lamp() {
        return lights.lamp();
    }

    /** When the next lamp step is due; null once all are done. */
    public Instant nextLampAt() {
        return lights.nextLampAt();
    }

    /** When the present unit got it by a change of organisation 机构调整; null for one that still has the unit it began with. */
    Instant passedAt() {
        return passedAt;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    /** Holds nothing while it has not ended. */
    public Verdict verdict() {
        return verdict == null ? Verdict.NONE : verdict;
    }
}
