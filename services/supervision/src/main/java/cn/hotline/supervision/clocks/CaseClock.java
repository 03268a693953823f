package cn.hotline.supervision.clocks;

import cn.hotline.events.ClockDue;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.Ids;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.watching.MergedTime;
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
 *
 * <p>INVARIANT: {@code nextLampAt} is the moment of the next lamp step and null once all are done, so each step is taken once.
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

    /** 并案 and 拆分并案 by turns: the times that do not count. */
    private Instant[] mergers = {};

    @Enumerated(EnumType.STRING)
    private ClockState state = ClockState.RUNNING;

    @Enumerated(EnumType.STRING)
    private Lamp lamp = Lamp.GREEN;

    private Instant nextLampAt;
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
        this.nextLampAt = times.yellowAt();
    }

    /** It goes on where a merger 并案 had cut another clock off. */
    CaseClock goingOn(CutOff earlier) {
        firstCause = earlier.firstCause();
        mergers = MergedTime.turns(earlier.counted().merged());
        return this;
    }

    /** Takes the next lamp step; the scanner found it due. */
    public LampStep light() {
        if (!meet(ClockAction.LIGHT)) {
            throw new IllegalStateException("lamp of a clock that is " + state);
        }
        if (lamp == Lamp.RED) {
            nextLampAt = null;
            return LampStep.LETTER;
        }
        lamp = lamp == Lamp.GREEN ? Lamp.YELLOW : Lamp.RED;
        nextLampAt = times.stepAfter(lamp, urgesUnit());
        return lamp == Lamp.YELLOW ? LampStep.NEAR_DUE : LampStep.OVERDUE;
    }

    /**
     * Another limit takes the place of the present one 变更时限; the start stays.
     *
     * <p>A lamp goes back where the new times say so; forward only the scanner takes it, so that every step is told once.
     *
     * @return false when the clock has ended, or nothing changes
     */
    boolean relimit(ClockPolicy policy, ClockTimes changed, Instant at) {
        if (changed.equals(times) || !meet(ClockAction.RELIMIT)) {
            return false;
        }
        Lamp told = changed.lampAt(at).compareTo(lamp) < 0 ? changed.lampAt(at) : lamp;
        boolean letterWasDue = told == Lamp.RED && nextLampAt == null;
        policyId = policy.id();
        times = changed;
        lamp = told;
        nextLampAt = letterWasDue ? null : changed.stepAfter(told, urgesUnit());
        return true;
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

    /** Whether it waits for the unit: neither replied nor ended. */
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
        return new CountedTime(times.startedAt(), MergedTime.of(mergers));
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
        return lamp;
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
