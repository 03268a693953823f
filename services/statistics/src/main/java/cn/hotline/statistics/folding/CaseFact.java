package cn.hotline.statistics.folding;

import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.CaseOutcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is known of one case 工单事实; {@link CaseFacts} derives the second half of its columns from the first. */
public class CaseFact {
    UUID caseId;

    String caseNo;

    long version;

    Classification origin = new Classification();

    boolean patrol;
    Instant registeredAt;
    Instant filedAt;
    Instant answeredAt;
    Instant refusedAt;
    Instant firstClosedAt;
    String firstClosedUnit;
    Instant lastClosedAt;
    String result;
    int closings;
    Instant firstRedoAt;
    int redoRound;
    boolean redone;
    Instant firstCoHandledAt;
    String[] excludedUnits = {};

    Transfer transfer = new Transfer();

    Withdrawal withdrawal = new Withdrawal();

    Archiving archiving = new Archiving();

    Merger merger = new Merger();

    CaseCounts counts = new CaseCounts();

    Verdict verdict = new Verdict();

    // derived from the rest and from the work orders at every fold
    CaseStatus status = CaseStatus.REGISTERED;

    String unit;
    String[] unitPath = {};
    int rounds;

    CaseFact() {}

    CaseFact(UUID caseId, String caseNo) {
        this.caseId = caseId;
        this.caseNo = caseNo;
    }

    void registered(Envelope<DemandRegistered> said) {
        registeredAt = said.time();
        origin.registeredBy = Staff.of(said);
        patrol |= said.data().patrol();
        origin.registered(said.data(), said.time());
    }

    void filed(Envelope<CaseFiled> said) {
        screened(said);
        filedAt = said.time();
        patrol |= said.data().patrol();
        origin.filed(said.data(), said.time());
    }

    Classification origin() {
        return origin;
    }

    void answered(Envelope<DemandAnswered> said) {
        screened(said);
        answeredAt = said.time();
    }

    void refused(Envelope<DemandRefused> said) {
        screened(said);
        refusedAt = said.time();
    }

    /** Should a case have been screened more than once, the last one counts. */
    private void screened(Envelope<?> said) {
        Instant last = Earliest.latest(filedAt, answeredAt, refusedAt);
        if (last == null || said.time().isAfter(last)) {
            origin.screenedBy = Staff.of(said);
        }
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    Merger merger() {
        return merger;
    }

    Verdict verdict() {
        return verdict;
    }

    Archiving archiving() {
        return archiving;
    }

    /** The first closing 首次结案 is the first round's: a merged case has none, it was closed with its lead. */
    void closed(Envelope<CaseClosed> said) {
        closings++;
        boolean first = said.data().round() == 1;
        if (first && (firstClosedAt == null || said.time().isBefore(firstClosedAt))) {
            firstClosedAt = said.time();
            firstClosedUnit = Codes.of(said.data().unit());
        }
        if (lastClosedAt == null || said.time().isAfter(lastClosedAt)) {
            lastClosedAt = said.time();
            result = Codes.of(said.data().result());
        }
    }

    void redoRequested(Instant at, int round) {
        firstRedoAt = Earliest.of(firstRedoAt, at);
        redoRound = Math.max(redoRound, round);
        redone = true;
    }

    void coHandled(Instant at) {
        counts.coHandled();
        firstCoHandledAt = Earliest.of(firstCoHandledAt, at);
    }

    Transfer transfer() {
        return transfer;
    }

    /**
     * Derives what follows from the work orders and callbacks.
     *
     * @param dispatched the dispatched work orders, in the order they followed each other
     * @param closedItself whether the case was closed in its first round, and so not with a lead
     * @param calledBack whether a callback is known of
     * @param unitCalledAbout the unit named in the last callback: a merged case has no order of its own; null when there is none
     */
    void settle(List<WorkOrderFact> dispatched, boolean closedItself, boolean calledBack, String unitCalledAbout) {
        WorkOrderFact current = dispatched.isEmpty() ? null : dispatched.get(dispatched.size() - 1);
        transfer.settle(dispatched);
        rounds = Math.max(redoRound, current == null ? 0 : current.round);
        unit = current == null ? unitCalledAbout : current.unit;
        unitPath = current == null ? new String[] {} : current.unitPath;
        boolean ended = calledBack || redone || archiving.everAs(CaseOutcome.CLOSED);
        merger.settle(closedItself, ended && !closedItself);
        status = Standing.of(this, current);
    }

    CaseCounts counts() {
        return counts;
    }

    /** @param calledBack whether a callback is known of */
    void settleWithdrawal(boolean calledBack) {
        boolean wasClosed = calledBack || redone || closings > 0 && firstClosedAt == null;
        withdrawal.settle(wasClosed, firstClosedAt, archiving.lastOutcome);
    }

    /** What took back the orders of its time: a withdrawal that stands, and every merger. */
    Instant[] endings() {
        return Stream.concat(withdrawal.standing().stream(), Stream.of(merger.mergings()))
                .toArray(Instant[]::new);
    }

    /** The units whose assessment the case has left 不计考核. */
    void settleExclusions(Collection<GrantFact> grants) {
        excludedUnits = grants.stream()
                .filter(grant -> grant.isGranted(GrantKind.EXCLUSION))
                .map(GrantFact::unit)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    public UUID caseId() {
        return caseId;
    }

    public String unit() {
        return unit;
    }

    public String channel() {
        return origin.channel;
    }

    public String categoryL1() {
        return origin.categoryL1;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant firstRedoAt() {
        return firstRedoAt;
    }

    public Instant firstCoHandledAt() {
        return firstCoHandledAt;
    }

    public Instant archivedAt() {
        return archiving.archivedAt;
    }
}
