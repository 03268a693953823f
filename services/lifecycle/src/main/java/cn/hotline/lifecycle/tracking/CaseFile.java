package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Fault;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    String unit;
    String unitName;

    @Column(columnDefinition = "varchar(40)[]")
    String[] units;

    UUID workOrderId;
    int hop;
    int round;

    @Enumerated(EnumType.STRING)
    DispatchCause dispatchCause;

    boolean signed;
    UUID leadCaseId;
    String leadCaseNo;
    boolean released;
    int followers;

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
        verdict = Verdict.none();
        clock = HandleClock.none();
        status = CaseStatus.REGISTERED;
        units = new String[0];
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
        unit = event.unit().value();
        unitName = event.unitName();
        workOrderId = event.workOrderId().value();
        hop = event.hop();
        signed = false;
        dispatchedAt = at;
        Set<String> all = new LinkedHashSet<>(List.of(units));
        all.add(unit);
        event.unitPath().forEach(each -> all.add(each.value()));
        units = all.toArray(String[]::new);
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

    /** 并案: another case was merged into this one. */
    public void leads() {
        followers++;
    }

    /** 拆分并案: handled by itself again; who returned it, or had it before its redo, still counts. */
    void unmerged() {
        leadCaseId = null;
        leadCaseNo = null;
        dispatchCause = dispatchCause == DispatchCause.FIRST ? DispatchCause.UNMERGED : dispatchCause;
    }

    /** 拆分并案: a case left this one; these many are still merged into it. */
    public void stillLeads(int others) {
        followers = others;
    }

    /** 主件办结: this case waits no longer; the unit that handled its lead handled it too. */
    public void release(CaseFile lead) {
        move(CaseStep.RELEASE);
        released = true;
        if (lead.unit != null) {
            unit = lead.unit;
            unitName = lead.unitName;
        }
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

    public boolean isFollowerOf(CaseFile lead) {
        return lead.caseId.equals(leadCaseId) && !released;
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
        return unit == null ? null : new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    /** The units, and those above them, that have or had an order of this case. */
    public List<UnitCode> units() {
        return List.of(units).stream().map(UnitCode::new).toList();
    }

    public WorkOrderId workOrderId() {
        return workOrderId == null ? null : new WorkOrderId(workOrderId);
    }

    public boolean signed() {
        return signed;
    }

    public boolean dissatisfied() {
        return verdict.dissatisfied;
    }

    public Fault fault() {
        return verdict.fault;
    }

    public boolean hasFollowers() {
        return followers > 0;
    }

    public int lastSeq() {
        return lastSeq;
    }

    public byte[] lastHash() {
        return lastHash;
    }
}
