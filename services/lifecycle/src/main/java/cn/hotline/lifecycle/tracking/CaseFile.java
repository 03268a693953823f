package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The file of one case 工单档案: what its events add up to, and the facts the process decides by.
 *
 * <p>INVARIANT: it follows the log; an event that does not fit the status leaves the status alone.
 */
@Entity
@DynamicUpdate
@Table(name = "case_file")
public class CaseFile {
    @Id
    UUID caseId;

    String caseNo;
    String channel;
    String sourceNo;
    boolean patrol;

    @Embedded
    DemandFacts demand;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    @Enumerated(EnumType.STRING)
    CaseOutcome outcome;

    @Embedded
    Handling handling;

    int round;

    @Enumerated(EnumType.STRING)
    DispatchCause dispatchCause;

    @Embedded
    Merger merger;

    @Embedded
    Verdict verdict;

    @Embedded
    HandleClock clock;

    Instant registeredAt;
    Instant filedAt;
    Instant dispatchedAt;
    Instant signedAt;
    Instant repliedAt;
    Instant closedAt;
    Instant endedAt;
    Instant lastEventAt;
    int lastSeq;
    byte[] lastHash;

    @Version
    long version;

    protected CaseFile() {}

    CaseFile(DemandRegistered event, Instant at) {
        caseId = event.caseId().value();
        caseNo = event.caseNo().value();
        channel = event.channel();
        sourceNo = event.sourceNo();
        patrol = event.patrol();
        demand = new DemandFacts(event);
        merger = Merger.none();
        verdict = Verdict.none();
        clock = HandleClock.none();
        status = CaseStatus.REGISTERED;
        handling = Handling.none();
        round = 1;
        dispatchCause = DispatchCause.FIRST;
        registeredAt = at;
        lastEventAt = at;
    }

    /** Moves on if the step leads somewhere from here. */
    boolean move(CaseStep step) {
        var next = status.after(step);
        next.ifPresent(value -> status = value);
        return next.isPresent();
    }

    void dispatched(WorkOrderDispatched event, Instant at) {
        move(CaseStep.DISPATCH);
        handling.dispatched(event);
        dispatchedAt = at;
    }

    void calledBack(CallbackCompleted event, Instant at) {
        move(CaseStep.CALL_BACK);
        verdict.hear(event, at);
    }

    /** 重办: a new round, to be dispatched anew; its callback asks the citizen again. */
    public void beginRedo() {
        round++;
        dispatchCause = DispatchCause.REDO;
    }

    /** 归档后重办: the life of the case is not over yet. */
    public void reopen() {
        if (move(CaseStep.REOPEN)) {
            outcome = null;
            endedAt = null;
        }
    }

    /**
     * 拆分并案: handled by itself again; who returned it, or had it before its redo, still counts.
     *
     * @param filed whether it goes on to its dispatch now; otherwise it is screened, and dispatched for the first time later
     */
    void unmerged(boolean filed) {
        merger.undone();
        if (filed && dispatchCause == DispatchCause.FIRST) {
            dispatchCause = DispatchCause.UNMERGED;
        }
    }

    /** 主件办结: this case waits no longer; the unit that handled its lead handled it too. */
    public void release(CaseFile lead) {
        move(CaseStep.RELEASE);
        merger.released = true;
        handling.asBy(lead.handling);
    }

    /** Adds a link to the hash chain. */
    public void chained(int seq, byte[] hash, Instant at) {
        lastSeq = seq;
        lastHash = hash;
        lastEventAt = at;
    }

    /** Whether the case was ever closed; a later withdrawal or merger leaves the closure standing. */
    public boolean everClosed() {
        return closedAt != null;
    }

    /** Whether a late dissatisfaction 归档后反映不满意 can lead anywhere: the case was handled, and is over. */
    public boolean mayBeReopened() {
        return status == CaseStatus.ARCHIVED && outcome == CaseOutcome.CLOSED;
    }

    public boolean isFollowerOf(CaseFile lead) {
        return merger.awaits(lead.caseId);
    }

    public CaseId id() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    /** 巡查上报: the patroller verifies the result, and nobody is called back. */
    public boolean isPatrol() {
        return patrol;
    }

    public CaseStatus status() {
        return status;
    }

    public int round() {
        return round;
    }

    public DispatchCause dispatchCause() {
        return dispatchCause;
    }

    /** The unit of the last work order; null before the first. */
    public UnitCode unit() {
        return handling.unit == null ? null : new UnitCode(handling.unit);
    }

    public String unitName() {
        return handling.unitName;
    }

    /** The name of a unit that has the case, or a part of its order; null of others. */
    public String nameOf(UnitCode asked) {
        return handling.nameOf(asked.value());
    }

    /** The units, and those above them, that have or had an order of this case, or a part of one. */
    public List<UnitCode> units() {
        return Stream.of(handling.units).map(UnitCode::new).toList();
    }

    public WorkOrderId workOrderId() {
        return handling.workOrderId == null ? null : new WorkOrderId(handling.workOrderId);
    }

    public boolean signed() {
        return handling.signed;
    }

    /** When the last order's unit has to be done 办理时限; null before its clock began. */
    public Instant dueAt() {
        return clock.dueAt;
    }

    /** What the citizen said last, and what was ruled of it. */
    public Verdict verdict() {
        return verdict;
    }

    public Merger merger() {
        return merger;
    }

    public int lastSeq() {
        return lastSeq;
    }

    public byte[] lastHash() {
        return lastHash;
    }
}
