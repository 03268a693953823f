package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** Something that happened to one case 工单; all events of a case form one ordered log on {@link Topics#CASE_EVENTS}. */
public sealed interface CaseEvent extends Event
        permits DemandRegistered,
                DemandAnswered,
                DemandRefused,
                CaseFiled,
                CaseMerged,
                CaseUnmerged,
                DemandChanged,
                DemandSupplemented,
                UrgingRequested,
                RepeatFlagged,
                CaseWithdrawn,
                PersonalDataErased,
                DispatchRequested,
                ReviewRequested,
                VerificationRequested,
                ReworkRequested,
                ClosingRequested,
                CallbackRequested,
                RedoRequested,
                SupervisionRequested,
                ArchiveRequested,
                WorkOrderDispatched,
                WorkOrderSigned,
                ReturnRequested,
                ReturnGranted,
                ReturnRefused,
                Replied,
                ReviewApproved,
                ReviewRejected,
                CaseClosed,
                CaseArchived,
                CallbackAttempted,
                CallbackCompleted,
                ClocksStarted,
                ClockStopped,
                Urged,
                LetterOpened,
                LetterAnswered,
                ExtensionRequested,
                ExtensionGranted,
                ExtensionRefused,
                SuspensionRequested,
                SuspensionGranted,
                SuspensionRefused,
                HandlingResumed,
                WorkOrderReassigned,
                WorkOrderTransferred,
                UnitTaskOpened,
                UnitTaskSigned,
                UnitTaskReported,
                UnitTaskEnded,
                CitizenContacted,
                ProgressNoted,
                PromiseDue,
                PromiseKept,
                ExclusionRequested,
                ExclusionApproved,
                ExclusionRefused,
                UnreasonableRequested,
                UnreasonableRuled,
                UrgeReceived,
                LetterReviewed,
                LetterCancelled,
                MeetingHeld,
                MeetingTaskDone,
                KeyWatched,
                ClueFound,
                ClueSettled,
                EvaluationSampled,
                EvaluationCompleted,
                DissatisfactionTold,
                CaseReopened,
                UnreasonableReviewRequested {
    CaseId caseId();

    CaseNo caseNo();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Override
    default String topic() {
        return Topics.CASE_EVENTS;
    }
}
