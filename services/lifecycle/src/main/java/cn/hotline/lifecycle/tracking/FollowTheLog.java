package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.events.code.DispatchCause;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Brings a case file up to date 更新档案 with one event of its log; events that say nothing about the file change nothing. */
@Singleton
public class FollowTheLog {
    private final Map<Class<?>, Change<?>> changes = new HashMap<>();

    FollowTheLog() {
        on(DemandAnswered.class, (file, event, at) -> end(file, CaseStep.ANSWER, at));
        on(DemandRefused.class, (file, event, at) -> end(file, CaseStep.REFUSE, at));
        on(CaseWithdrawn.class, (file, event, at) -> withdraw(file, at));
        on(CaseFiled.class, FollowTheLog::file);
        on(CaseMerged.class, FollowTheLog::merge);
        on(CaseUnmerged.class, FollowTheLog::unmerge);
        on(WorkOrderDispatched.class, CaseFile::dispatched);
        on(WorkOrderSigned.class, (file, event, at) -> {
            file.move(CaseStep.SIGN);
            if (event.workOrderId().value().equals(file.handling.workOrderId)) {
                file.handling.signed = true;
                file.signedAt = at;
            }
        });
        on(UnitTaskOpened.class, (file, event, at) -> file.handling.shared(event));
        on(ReturnRequested.class, (file, event, at) -> file.move(CaseStep.REQUEST_RETURN));
        on(ReturnGranted.class, (file, event, at) -> {
            file.move(CaseStep.GRANT_RETURN);
            file.dispatchCause = DispatchCause.RETURNED;
        });
        on(
                ReturnRefused.class,
                (file, event, at) -> file.move(
                        file.handling.signed ? CaseStep.REFUSE_RETURN_SIGNED : CaseStep.REFUSE_RETURN_UNSIGNED));
        on(SuspensionGranted.class, (file, event, at) -> file.move(CaseStep.SUSPEND));
        on(
                HandlingResumed.class,
                (file, event, at) -> file.move(event.rework() ? CaseStep.RESUME_REWORK : CaseStep.RESUME));
        on(WorkOrderReassigned.class, (file, event, at) -> {
            file.move(CaseStep.REASSIGN);
            file.dispatchCause = DispatchCause.REASSIGNED;
        });
        on(WorkOrderTransferred.class, (file, event, at) -> file.handling.transferred(event));
        on(Replied.class, (file, event, at) -> {
            file.move(CaseStep.REPLY);
            file.repliedAt = at;
        });
        on(ReviewApproved.class, (file, event, at) -> file.move(CaseStep.APPROVE));
        on(ReviewRejected.class, (file, event, at) -> file.move(CaseStep.REJECT));
        on(CaseClosed.class, (file, event, at) -> {
            file.move(CaseStep.CLOSE);
            file.closedAt = at;
        });
        on(CallbackCompleted.class, CaseFile::calledBack);
        on(RedoRequested.class, (file, event, at) -> file.move(CaseStep.REDO));
        on(SupervisionRequested.class, (file, event, at) -> file.move(CaseStep.SUPERVISE));
        on(UnreasonableReviewRequested.class, (file, event, at) -> file.move(CaseStep.REVIEW_UNREASONABLE));
        on(UnreasonableRuled.class, (file, event, at) -> file.verdict.ruled(event));
        on(DissatisfactionTold.class, FollowTheLog::hearLate);
        on(CaseReopened.class, (file, event, at) -> file.reopen());
        on(CaseArchived.class, (file, event, at) -> {
            file.outcome = event.outcome();
            end(file, CaseStep.ARCHIVE, at);
        });
    }

    /** Applies one event. */
    public void apply(CaseFile file, CaseEvent event, Instant at) {
        Change<?> change = changes.get(event.getClass());
        if (change != null) {
            change.of(file, event, at);
        }
        FollowTheDemand.apply(file, event);
        FollowTheClock.apply(file, event, at);
    }

    private static void file(CaseFile file, CaseFiled event, Instant at) {
        file.move(CaseStep.FILE);
        file.demand.filed(event);
        file.filedAt = at;
    }

    private static void merge(CaseFile file, CaseMerged event, Instant at) {
        if (!file.everClosed() && file.move(CaseStep.MERGE)) {
            file.merger.into(event);
        }
    }

    /** A case whose lead had ended is not merged any more: for it the unmerging comes too late. */
    private static void unmerge(CaseFile file, CaseUnmerged event, Instant at) {
        if (file.move(event.filed() ? CaseStep.UNMERGE_FILED : CaseStep.UNMERGE_UNFILED)) {
            file.unmerged(event.filed());
        }
    }

    /** What is said of a case that lives again already changes nothing: it has been heard. */
    private static void hearLate(CaseFile file, DissatisfactionTold event, Instant at) {
        if (file.mayBeReopened()) {
            file.verdict.hearLate(event);
        }
    }

    private static void withdraw(CaseFile file, Instant at) {
        if (!file.everClosed()) {
            end(file, CaseStep.WITHDRAW, at);
        }
    }

    private static void end(CaseFile file, CaseStep step, Instant at) {
        if (file.move(step)) {
            file.endedAt = at;
        }
    }

    private <E extends CaseEvent> void on(Class<E> type, Apply<E> apply) {
        changes.put(type, new Change<>(type, apply));
    }

    /** What an event changes. */
    private interface Apply<E> {
        void to(CaseFile file, E event, Instant at);
    }

    private record Change<E>(Class<E> type, Apply<E> apply) {
        void of(CaseFile file, CaseEvent event, Instant at) {
            apply.to(file, type.cast(event), at);
        }
    }
}
