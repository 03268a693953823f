package cn.hotline.statistics.folding;

import cn.hotline.events.CaseClosed;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.Envelope;
import cn.hotline.events.Urged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** One work order 派单件: one unit's task in one round of a case. */
@Entity
public class WorkOrderFact {
    /** The order in which a case's work orders follow each other. */
    static final Comparator<WorkOrderFact> BY_HOP = Comparator.comparing((WorkOrderFact each) -> each.round)
            .thenComparing(each -> each.hop)
            .thenComparing(each -> each.workOrderId);

    @Id
    UUID workOrderId;

    UUID caseId;

    @Version
    long version;

    String unit;
    String[] unitPath = {};
    Integer round;
    Integer hop;
    Instant dispatchedAt;
    Instant signedAt;
    Instant signDueAt;
    String signDueStamp;
    Instant signStoppedAt;
    Boolean signInTime;
    Instant handleDueAt;
    String handleDueStamp;
    Instant handleStoppedAt;
    Boolean handleInTime;
    int replies;
    Instant lastRepliedAt;
    int rejections;
    int returnsAsked;
    int returnsRefused;
    Instant returnedAt;
    int urgedNearDue;
    int urgedOverdue;
    int urgedManually;
    Instant firstLitUrgeAt;
    Instant closedAt;
    Instant repliedAt;
    Instant cancelledAt;
    Instant handleEndedAt;
    Instant dueMoment;
    Instant litMoment;
    boolean calledBack;

    protected WorkOrderFact() {}

    WorkOrderFact(UUID workOrderId, UUID caseId) {
        this.workOrderId = workOrderId;
        this.caseId = caseId;
    }

    private void belongsTo(UnitCode unit) {
        this.unit = Codes.of(unit);
    }

    void dispatched(Envelope<WorkOrderDispatched> said) {
        WorkOrderDispatched order = said.data();
        belongsTo(order.unit());
        unitPath = Codes.path(order.unitPath());
        round = order.round();
        hop = order.hop();
        dispatchedAt = said.time();
    }

    void clockStarted(ClockDue clock, String stamp) {
        if (clock.clock() == ClockKind.SIGN && Earliest.replaces(stamp, signDueStamp)) {
            signDueAt = clock.dueAt();
            signDueStamp = stamp;
        } else if (clock.clock() == ClockKind.HANDLE && Earliest.replaces(stamp, handleDueStamp)) {
            handleDueAt = clock.dueAt();
            handleDueStamp = stamp;
        }
    }

    /** Should a clock be said to stop twice, the later moment counts. */
    void clockStopped(ClockStopped clock) {
        if (clock.clock() == ClockKind.SIGN && isLater(clock.stoppedAt(), signStoppedAt)) {
            signStoppedAt = clock.stoppedAt();
            signInTime = clock.inTime();
        } else if (clock.clock() == ClockKind.HANDLE && isLater(clock.stoppedAt(), handleStoppedAt)) {
            handleStoppedAt = clock.stoppedAt();
            handleInTime = clock.inTime();
        }
    }

    void signed(UnitCode by, Instant at) {
        belongsTo(by);
        signedAt = Earliest.of(signedAt, at);
    }

    void returnAsked() {
        returnsAsked++;
    }

    void returnGranted(Instant at) {
        returnedAt = Earliest.of(returnedAt, at);
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

    void urged(Envelope<Urged> said) {
        Urged urge = said.data();
        switch (urge.kind()) {
            case NEAR_DUE -> urgedNearDue++;
            case OVERDUE -> urgedOverdue++;
            case MANUAL -> urgedManually++;
        }
        if (urge.kind() != UrgeKind.MANUAL && urge.clock() == ClockKind.HANDLE) {
            firstLitUrgeAt = Earliest.of(firstLitUrgeAt, said.time());
        }
    }

    void closed(Envelope<CaseClosed> said) {
        belongsTo(said.data().unit());
        round = said.data().round();
        closedAt = Earliest.of(closedAt, said.time());
        repliedAt = said.data().repliedAt();
    }

    /**
     * Derives what counts from what is known.
     *
     * @param calledBack whether the callback of this round is over
     * @param caseEndings when the case was withdrawn or merged. The order of a redo, or of an unmerging, comes after the merge and runs on
     */
    void settle(boolean calledBack, Instant... caseEndings) {
        Instant[] endings = Stream.of(caseEndings).filter(this::cancels).toArray(Instant[]::new);
        cancelledAt = Earliest.of(endings);
        handleEndedAt = Earliest.of(handleStoppedAt, returnedAt, cancelledAt, closedAt == null ? null : repliedAt);
        boolean counts = returnedAt == null && cancelledAt == null;
        dueMoment = counts ? Earliest.of(handleEndedAt, handleDueAt, closedAt) : null;
        litMoment = Earliest.of(firstLitUrgeAt, overdueFrom());
        this.calledBack = closedAt != null && calledBack;
    }

    private boolean cancels(Instant ending) {
        return closedAt == null && (dispatchedAt == null || !dispatchedAt.isAfter(ending));
    }

    /** From when the unit was late: not when it had ended, or had replied and waited for the review, by the due time. */
    private Instant overdueFrom() {
        boolean endedByDue = handleEndedAt != null && handleDueAt != null && !handleEndedAt.isAfter(handleDueAt);
        boolean repliedByDue = isAwaitingReview() && handleDueAt != null && !lastRepliedAt.isAfter(handleDueAt);
        return endedByDue || repliedByDue ? null : handleDueAt;
    }

    boolean isAwaitingReview() {
        return replies > rejections;
    }

    private static boolean isLater(Instant said, Instant standing) {
        return said != null && (standing == null || said.isAfter(standing));
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
