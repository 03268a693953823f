package cn.hotline.statistics.folding;

import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.ClueFound;
import cn.hotline.events.ClueSettled;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.Envelope;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.KeyWatched;
import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.Urged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.TaskKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * How each event changes the facts 折叠规则, in one visible table.
 *
 * <p>INVARIANT: every entry sets or adds only what its own event says, so entries may be applied in any order.
 */
public final class Folds {
    private static final Map<Class<? extends CaseEvent>, BiConsumer<CaseFacts, Envelope<? extends CaseEvent>>> TABLE =
            new LinkedHashMap<>();

    static {
        on(DemandRegistered.class, (facts, said) -> facts.root().registered(said));
        on(DemandAnswered.class, (facts, said) -> facts.root().answered(said));
        on(DemandRefused.class, (facts, said) -> facts.root().refused(said));
        on(CaseFiled.class, (facts, said) -> facts.root().filed(said));
        on(DemandChanged.class, (facts, said) -> facts.root().origin().changed(said.data(), said.time()));
        on(CaseMerged.class, (facts, said) -> facts.root().merger().merged(said));
        on(CaseUnmerged.class, (facts, said) -> facts.root().merger().unmerged(said.time()));
        on(CaseWithdrawn.class, (facts, said) -> facts.root().withdrawal().withdrawn(said.time()));
        on(WorkOrderDispatched.class, (facts, said) -> facts.order(said.data().workOrderId())
                .dispatched(said));
        on(WorkOrderSigned.class, (facts, said) -> facts.order(said.data().workOrderId())
                .signed(said.data().unit(), said.time()));
        on(ReturnRequested.class, Folds::returnRequested);
        on(ReturnGranted.class, Folds::returnGranted);
        on(ReturnRefused.class, Folds::returnRefused);
        on(Replied.class, Folds::replied);
        on(ReviewApproved.class, Folds::approved);
        on(ReviewRejected.class, Folds::rejected);
        on(CaseClosed.class, Folds::closed);
        on(CallbackAttempted.class, (facts, said) -> facts.callback(said.data().callbackTaskId())
                .attempted(said.data()));
        on(CallbackCompleted.class, (facts, said) -> facts.callback(said.data().callbackTaskId())
                .completed(said));
        on(RedoRequested.class, (facts, said) -> facts.root()
                .redoRequested(said.time(), said.data().round()));
        on(ClocksStarted.class, Folds::clocksStarted);
        on(ClockStopped.class, Folds::clockStopped);
        on(Urged.class, Folds::urged);
        on(LetterOpened.class, (facts, said) -> facts.letter(said.data().letterId())
                .opened(said));
        on(LetterAnswered.class, (facts, said) -> facts.letter(said.data().letterId())
                .answered(said));
        on(ExtensionGranted.class, (facts, said) -> facts.grant(said.data().applicationId())
                .extended(said));
        on(SuspensionGranted.class, (facts, said) -> facts.grant(said.data().applicationId())
                .suspended(said));
        on(HandlingResumed.class, (facts, said) -> facts.grant(said.data().applicationId())
                .resumed(said));
        on(ExclusionApproved.class, (facts, said) -> facts.grant(said.data().applicationId())
                .excluded(said));
        on(WorkOrderReassigned.class, (facts, said) -> facts.order(said.data().workOrderId())
                .reassigned(said.time()));
        on(WorkOrderTransferred.class, (facts, said) -> facts.order(said.data().workOrderId())
                .holding()
                .transferred(said));
        on(UnitTaskOpened.class, Folds::taskOpened);
        on(LetterCancelled.class, (facts, said) -> facts.letter(said.data().letterId())
                .cancelled(said));
        on(CaseArchived.class, (facts, said) -> facts.root().archiving().archived(said));
        on(CaseReopened.class, (facts, said) -> facts.root().archiving().reopened(said.time()));
        on(DissatisfactionTold.class, (facts, said) -> facts.root().verdict().told(said));
        on(KeyWatched.class, (facts, said) -> facts.root().origin().watched(said.data()));
        on(LetterReviewed.class, (facts, said) -> facts.letter(said.data().letterId())
                .reviewed(said));
        on(
                EvaluationSampled.class,
                (facts, said) -> facts.evaluation(said.data().evaluationId()).sampled(said));
        on(
                EvaluationCompleted.class,
                (facts, said) -> facts.evaluation(said.data().evaluationId()).completed(said));
        on(ClueFound.class, (facts, said) -> facts.clue(said.data().clueId()).found(said));
        on(ClueSettled.class, (facts, said) -> facts.clue(said.data().clueId()).settled(said));
    }

    private Folds() {}

    /** The events statistics listens to. */
    public static Set<Class<? extends CaseEvent>> types() {
        return TABLE.keySet();
    }

    /** Folds one event in; {@link CaseFacts#settle} must follow after the last. */
    static void apply(CaseFacts facts, Envelope<? extends CaseEvent> said) {
        TABLE.get(said.data().getClass()).accept(facts, said);
    }

    /** Fails now if folding this event would: its own handler is then at fault, not the batch it is folded with. */
    static void rehearse(Envelope<? extends CaseEvent> said) {
        CaseFacts alone = CaseFacts.unheard(
                said.data().caseId().value(), said.data().caseNo().value());
        apply(alone, said);
        alone.settle();
    }

    @SuppressWarnings("unchecked") // INVARIANT: apply looks the entry up by the event's own class
    private static <E extends CaseEvent> void on(Class<E> type, BiConsumer<CaseFacts, Envelope<E>> fold) {
        TABLE.put(type, (facts, said) -> fold.accept(facts, (Envelope<E>) said));
    }

    private static void returnRequested(CaseFacts facts, Envelope<ReturnRequested> said) {
        facts.order(said.data().workOrderId()).returnAsked();
        facts.root().counts().returnAsked();
    }

    private static void returnGranted(CaseFacts facts, Envelope<ReturnGranted> said) {
        facts.order(said.data().workOrderId()).returnGranted(said.time());
        facts.root().counts().returnGranted();
    }

    private static void returnRefused(CaseFacts facts, Envelope<ReturnRefused> said) {
        facts.order(said.data().workOrderId()).returnRefused();
        facts.root().counts().returnRefused();
    }

    private static void replied(CaseFacts facts, Envelope<Replied> said) {
        facts.order(said.data().workOrderId()).replied(said.time());
    }

    private static void approved(CaseFacts facts, Envelope<ReviewApproved> said) {
        ReviewApproved review = said.data();
        if (review.kind() == ReviewKind.REVIEW) {
            facts.review(review.reviewId()).decided(review.workOrderId(), review.unit(), review.round(), true, said);
        }
    }

    private static void rejected(CaseFacts facts, Envelope<ReviewRejected> said) {
        ReviewRejected review = said.data();
        if (review.kind() == ReviewKind.REVIEW) {
            facts.review(review.reviewId()).decided(review.workOrderId(), review.unit(), review.round(), false, said);
        }
        facts.order(review.workOrderId()).rejected();
    }

    private static void closed(CaseFacts facts, Envelope<CaseClosed> said) {
        facts.root().closed(said);
        if (said.data().workOrderId() != null) {
            facts.order(said.data().workOrderId()).closed(said);
        }
    }

    private static void clocksStarted(CaseFacts facts, Envelope<ClocksStarted> said) {
        String stamp = Earliest.stamp(said);
        said.data().clocks().forEach(clock -> {
            if (said.data().workOrderId() == null) {
                facts.root().transfer().clockStarted(clock, stamp);
            } else {
                facts.order(said.data().workOrderId()).clocks().clockStarted(clock, stamp);
            }
        });
    }

    private static void clockStopped(CaseFacts facts, Envelope<ClockStopped> said) {
        facts.root().transfer().clockStopped(said.data());
        if (said.data().workOrderId() != null) {
            facts.order(said.data().workOrderId()).clocks().clockStopped(said.data());
        }
    }

    private static void taskOpened(CaseFacts facts, Envelope<UnitTaskOpened> said) {
        if (said.data().kind() == TaskKind.CO_HANDLING) {
            facts.root().coHandled(said.time());
        }
    }

    private static void urged(CaseFacts facts, Envelope<Urged> said) {
        facts.root().counts().urged(said.data().kind());
        if (said.data().workOrderId() != null) {
            facts.order(said.data().workOrderId()).clocks().urged(said);
        }
    }
}
