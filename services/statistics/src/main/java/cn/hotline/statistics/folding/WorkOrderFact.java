package cn.hotline.statistics.folding;

import cn.hotline.events.CaseClosed;
import cn.hotline.events.Envelope;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.kernel.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** One work order 派单件: one unit's task in one round of a case. */
public class WorkOrderFact {
    /** The order in which a case's work orders follow each other. */
    static final Comparator<WorkOrderFact> BY_HOP = Comparator.comparing((WorkOrderFact each) -> each.round)
            .thenComparing(each -> each.hop)
            .thenComparing(each -> each.workOrderId);

    UUID workOrderId;

    UUID caseId;

    long version;

    Holding holding = new Holding();

    Integer round;
    Integer hop;
    Instant dispatchedAt;
    String dispatchedBy;
    Instant signedAt;

    OrderClocks clocks = new OrderClocks();

    int replies;
    Instant lastRepliedAt;
    int rejections;
    int returnsAsked;
    int returnsRefused;
    Instant returnedAt;
    Instant reassignedAt;
    Instant closedAt;
    Instant repliedAt;

    // derived at every fold
    OrderGrants granted = new OrderGrants();

    String unit;
    String[] unitPath = {};
    Instant cancelledAt;
    Instant handleEndedAt;
    Instant dueMoment;
    Instant litMoment;
    boolean calledBack;

    WorkOrderFact() {}

    WorkOrderFact(UUID workOrderId, UUID caseId) {
        this.workOrderId = workOrderId;
        this.caseId = caseId;
    }

    void dispatched(Envelope<WorkOrderDispatched> said) {
        WorkOrderDispatched order = said.data();
        holding.dispatched(order.unit(), order.unitPath());
        round = order.round();
        hop = order.hop();
        dispatchedAt = said.time();
        dispatchedBy = Staff.of(said);
    }

    OrderClocks clocks() {
        return clocks;
    }

    void signed(UnitCode by, Instant at) {
        holding.signed(by);
        signedAt = Earliest.of(signedAt, at);
    }

    void returnAsked() {
        returnsAsked++;
    }

    void returnGranted(Instant at) {
        returnedAt = Earliest.of(returnedAt, at);
    }

    void reassigned(Instant at) {
        reassignedAt = Earliest.of(reassignedAt, at);
    }

    Holding holding() {
        return holding;
    }

    void returnRefused() {
        returnsRefused++;
    }

    void rejected() {
        rejections++;
    }

    void replied(Instant at) {
        replies++;
        lastRepliedAt = Earliest.latest(lastRepliedAt, at);
    }

    void closed(Envelope<CaseClosed> said) {
        holding.closed(said.data().unit());
        round = said.data().round();
        closedAt = Earliest.of(closedAt, said.time());
        repliedAt = said.data().repliedAt();
    }

    /**
     * Derives what counts from what is known.
     *
     * @param calledBack whether the callback of this round is over
     * @param grants the granted applications of the case
     * @param caseEndings when the case was withdrawn or merged. The order of a redo, or of an unmerging, comes after the merge and runs on
     */
    void settle(boolean calledBack, Collection<GrantFact> grants, Instant... caseEndings) {
        granted.settle(workOrderId, closedAt != null, grants);
        Instant[] endings = Stream.of(caseEndings).filter(this::cancels).toArray(Instant[]::new);
        cancelledAt = Earliest.of(endings);
        handleEndedAt = Earliest.of(
                clocks.handleStoppedAt, returnedAt, reassignedAt, cancelledAt, closedAt == null ? null : repliedAt);
        boolean counts = returnedAt == null && cancelledAt == null && !granted.suspended;
        dueMoment = counts ? sinceDispatch(dueOrEnded()) : null;
        litMoment = sinceDispatch(Earliest.of(clocks.firstLitUrgeAt, overdueFrom()));
        this.calledBack = closedAt != null && calledBack;
        unit = holding.at(null);
        unitPath = holding.path();
        holding.settle(Earliest.of(signedAt, clocks.signDueAt), dueMoment, litMoment);
    }

    private boolean cancels(Instant ending) {
        return closedAt == null
                && (dispatchedAt == null || !dispatchedAt.isAfter(ending))
                && (reassignedAt == null || reassignedAt.isAfter(ending));
    }

    /** A reassigned order is due only if it was late when it was taken away: from then on nothing is asked of its unit. */
    private Instant dueOrEnded() {
        return isReassigned() ? overdueFrom() : Earliest.of(handleEndedAt, clocks.handleDueAt, closedAt);
    }

    /** A clock may be used up before the order it goes on with: nothing is charged to a unit before its own dispatch. */
    private Instant sinceDispatch(Instant moment) {
        return moment == null ? null : Earliest.latest(moment, dispatchedAt);
    }

    /** From when the unit was late: not while it stands still, nor when it had ended, or replied and waited for the review, by the due time. */
    private Instant overdueFrom() {
        boolean endedByDue =
                handleEndedAt != null && clocks.handleDueAt != null && !handleEndedAt.isAfter(clocks.handleDueAt);
        boolean repliedByDue =
                isAwaitingReview() && clocks.handleDueAt != null && !lastRepliedAt.isAfter(clocks.handleDueAt);
        return granted.suspended || endedByDue || repliedByDue ? null : clocks.handleDueAt;
    }

    boolean isReassigned() {
        return reassignedAt != null && closedAt == null;
    }

    boolean isAwaitingReview() {
        return replies > rejections;
    }

    boolean isDispatched() {
        return dispatchedAt != null;
    }

    public String unit() {
        return unit;
    }

    public String[] unitPath() {
        return unitPath.clone();
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public Instant reassignedAt() {
        return reassignedAt;
    }

    public String dispatchedUnit() {
        return holding.dispatchedUnit;
    }

    public String signUnit() {
        return holding.signUnit;
    }

    public Instant closedAt() {
        return closedAt;
    }

    boolean isClosedInFirstRound() {
        return closedAt != null && round == 1;
    }

    public boolean isCalledBack() {
        return calledBack;
    }
}
