package cn.hotline.closure.closing;

import cn.hotline.closure.recording.Reply;
import cn.hotline.events.ClosingRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The closure 结案 of one case and its archiving 归档. */
@Entity
public class CaseClosure {
    @Id
    private UUID caseId;

    private String caseNo;

    @Enumerated(EnumType.STRING)
    private ClosureStatus status = ClosureStatus.OPEN;

    private int round;
    private UUID workOrderId;
    private String unit;

    @Enumerated(EnumType.STRING)
    private CaseResult result;

    private Instant repliedAt;
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private Instant archivedAt;
    private Instant unmergedAt;

    @Version
    private long version;

    protected CaseClosure() {}

    CaseClosure(CaseId caseId, CaseNo caseNo) {
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
    }

    /** Whether the round's handling still goes on: reviewed and closed is only what has not ended or stopped. */
    public boolean expects(int wantedRound) {
        return switch (status) {
            case OPEN -> true;
            case CLOSED -> wantedRound > round; // a redo 重办, of a merged case too
            case MERGED -> wantedRound > 1; // its own callback, after its lead's end, led to a redo
            case WITHDRAWN, ARCHIVED -> false;
        };
    }

    /** Whether a reply still counts: one to an order that a merger took back does not, though its request may come late. */
    public boolean counts(Reply reply) {
        return unmergedAt == null || reply.repliedAt().isAfter(unmergedAt);
    }

    /** Whether the action is allowed now. */
    public boolean allows(ClosureAction action) {
        return status.after(action).isPresent();
    }

    void stop(ClosureAction mergeOrWithdraw) {
        status = next(mergeOrWithdraw);
    }

    /** 拆分并案: the case is handled by itself again. */
    void unmerge(Instant at) {
        status = next(ClosureAction.UNMERGE);
        unmergedAt = at;
    }

    /** 随主件结案: this round is over without a closing of its own. */
    void release(int endedRound) {
        status = next(ClosureAction.RELEASE);
        round = endedRound;
    }

    void close(ClosingRequested request, Reply reply, UnitCode by, Instant at) {
        status = next(ClosureAction.CLOSE);
        round = request.round();
        workOrderId = request.workOrderId().value();
        unit = by.value();
        result = resultOf(reply.solved());
        repliedAt = reply.repliedAt();
        closedAt = at;
    }

    /** Ends the case's life; the outcome is the process's word. */
    public void archive(CaseOutcome how, Instant at) {
        status = next(ClosureAction.ARCHIVE);
        outcome = how;
        archivedAt = at;
    }

    /** 归档后重办: its last closing stands, and it will be archived anew. */
    public void reopen() {
        status = next(ClosureAction.REOPEN);
        outcome = null;
        archivedAt = null;
    }

    /** The centre's result by what the unit says of the matter. */
    static CaseResult resultOf(Solved solved) {
        return switch (solved) {
            case YES -> CaseResult.SOLVED;
            case PARTLY -> CaseResult.PARTLY_SOLVED;
            case NO -> CaseResult.EXPLAINED;
        };
    }

    private ClosureStatus next(ClosureAction action) {
        return status.after(action)
                .orElseThrow(() -> new IllegalStateException(action + " of " + caseNo + " in status " + status));
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public ClosureStatus status() {
        return status;
    }

    /** The round last closed, by itself or with its lead; 0 when none was. */
    public int round() {
        return round;
    }

    public WorkOrderId workOrderId() {
        return workOrderId == null ? null : new WorkOrderId(workOrderId);
    }

    public UnitCode unit() {
        return unit == null ? null : new UnitCode(unit);
    }

    public CaseResult result() {
        return result;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public CaseOutcome outcome() {
        return outcome;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public long version() {
        return version;
    }
}
