package cn.hotline.supervision.clocks;

import cn.hotline.events.ClockDue;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.Ids;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.watching.SupervisedCase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A clock 时限 of a case (转办) or of a work order (签收, 办理).
 */
@Entity
@Table(name = "case_clock")
public class CaseClock {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;

    @Enumerated(EnumType.STRING)
    private ClockKind clock;

    private int round;
    private UUID workOrderId;

    @Embedded
    private ResponsibleUnit responsible;

    @Enumerated(EnumType.STRING)
    private StartCause cause;

    @Enumerated(EnumType.STRING)
    private StartCause firstCause;

    private long policyId;

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
    private Instant stoppedAt;
    private Boolean inTime;
    private Long workingMinutes;

    @Version
    private long version;

    protected CaseClock() {}

    /** A clock of the case as it stands; all but a transfer clock belong to its present work order. */
    CaseClock(SupervisedCase watched, ClockKind kind, StartCause cause, ClockPolicy policy, ClockTimes times) {
        this.id = Ids.next();
        this.caseId = watched.id().value();
        this.caseNo = watched.caseNo().value();
        this.clock = kind;
        this.round = watched.round();
        if (kind != ClockKind.TRANSFER) {
            this.workOrderId = watched.workOrderId().value();
            this.responsible = watched.responsible();
        }
        this.cause = cause;
        this.policyId = policy.id();
        this.times = times;
        this.lights = Lights.green(times);
    }

    /** It goes on where a merger 并案 had cut another clock off. */
    CaseClock goingOn(CutOff earlier) {
        firstCause = earlier.firstCause();
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
        if (changed.equals(times) || !adjust(ClockAction.RELIMIT, adjustments, changed, at)) {
            return false;
        }
        policyId = policy.id();
        return true;
    }

    /** 延期: it is due later. */
    boolean extend(Adjustments extended, ClockTimes changed, Instant at) {
        return adjust(ClockAction.EXTEND, extended, changed, at);
    }

    /** 挂账: it stands still; an application 申请 that had its effect before has none any more. */
    void suspend(ApplicationId application, Instant at) {
        if (!adjustments.know(application) && meet(ClockAction.SUSPEND)) {
            adjustments = adjustments.with(application).suspended(at);
        }
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

    private boolean adjust(ClockAction action, Adjustments adjusted, ClockTimes changed, Instant at) {
        if (!meet(action)) {
            return false;
        }
        adjustments = adjusted;
        times = changed;
        lights = lights.move(changed, at, urgesUnit());
        return true;
    }

    /** 机构调整: another unit answers for it; it runs on. An ended one stays with the unit that had it. */
    void pass(ResponsibleUnit to, Instant at) {
        if (stoppedAt == null) {
            responsible = to;
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
        stoppedAt = at;
        inTime = !WorkCalendar.toMinute(at).isAfter(times.dueAt());
        workingMinutes = counted().workingMinutesUntil(calendar, at);
        return true;
    }

    /** There is nothing to measure any more; it is judged neither in time nor late. */
    boolean cancel(Instant at) {
        if (!meet(ClockAction.CANCEL)) {
            return false;
        }
        stoppedAt = at;
        adjustments = adjustments.resumed(at);
        return true;
    }

    private boolean meet(ClockAction action) {
        Optional<ClockState> next = state.after(action);
        next.ifPresent(reached -> state = reached);
        return next.isPresent();
    }

    /** Whether a unit answers for it; a transfer clock is the centre's own. */
    public boolean urgesUnit() {
        return responsible != null;
    }

    public boolean isOf(WorkOrderId order) {
        return order.value().equals(workOrderId);
    }

    /** Whether it waits for the unit: neither replied, suspended nor ended. */
    public boolean isRunning() {
        return state == ClockState.RUNNING;
    }

    public UUID id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public ClockKind kind() {
        return clock;
    }

    public int round() {
        return round;
    }

    public WorkOrderId workOrderId() {
        return workOrderId == null ? null : new WorkOrderId(workOrderId);
    }

    /** Null for a transfer clock. */
    public ResponsibleUnit responsible() {
        return responsible;
    }

    public StartCause cause() {
        return cause;
    }

    /** What started the first clock, if this one goes on after an unmerging; null otherwise. */
    StartCause firstCause() {
        return firstCause;
    }

    public long policyId() {
        return policyId;
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

    /** As others are told of it. */
    ClockDue due() {
        return new ClockDue(
                clock, times.startedAt(), times.dueAt(), times.limit().toString());
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

    public Instant stoppedAt() {
        return stoppedAt;
    }

    /** Null until stopped, and for a cancelled clock. */
    public Boolean inTime() {
        return inTime;
    }

    /** Null until stopped, and for a cancelled clock. */
    public Long workingMinutes() {
        return workingMinutes;
    }
}
