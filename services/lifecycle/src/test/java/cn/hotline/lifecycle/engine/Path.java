package cn.hotline.lifecycle.engine;

import cn.hotline.events.CallbackRequested;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.lifecycle.CaseStory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The paths through the model: what is told, and exactly what is passed, in order, joins left out. */
enum Path {
    ANSWERED(
            CaseOutcome.ANSWERED,
            story -> story.registered().answered(),
            nodes("Catch_DemandAnswered", "Task_ArchiveAnswered")),
    REFUSED(
            CaseOutcome.REFUSED,
            story -> story.registered().refused(),
            nodes("Catch_DemandRefused", "Task_ArchiveRefused")),
    WITHDRAWN_AT_SCREENING(
            CaseOutcome.WITHDRAWN,
            story -> story.registered().withdrawn(),
            nodes("Catch_CaseWithdrawn", "Task_ArchiveWithdrawn")),
    SATISFIED(
            CaseOutcome.CLOSED,
            story -> story.filed().handled().satisfied(),
            nodes("Catch_CaseFiled", Part.HANDLED, Part.CALLBACK, Part.ARCHIVE)),
    CALLBACK_REFUSED(
            CaseOutcome.CLOSED,
            story -> story.filed().handled().calledBack(CallbackOutcome.REFUSED, null, null),
            nodes("Catch_CaseFiled", Part.HANDLED, Part.CALLBACK, Part.ARCHIVE)),
    UNREACHABLE(
            CaseOutcome.CLOSED,
            story -> story.filed().handled().calledBack(CallbackOutcome.UNREACHABLE, null, null),
            nodes("Catch_CaseFiled", Part.HANDLED, Part.CALLBACK, Part.ARCHIVE)),
    RETURNED_BEFORE_SIGNING_AND_GRANTED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .dispatched()
                    .returnRequested()
                    .returnGranted()
                    .handled()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    "Catch_ReturnRequestedBeforeSigning Gateway_Ruling Catch_ReturnGranted",
                    Part.DISPATCH,
                    Part.WORK,
                    Part.REVIEWED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    RETURNED_BEFORE_SIGNING_AND_REFUSED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .dispatched()
                    .returnRequested()
                    .returnRefused()
                    .signed()
                    .replied()
                    .approved()
                    .closed()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    "Catch_ReturnRequestedBeforeSigning Gateway_Ruling Catch_ReturnRefused Gateway_Signed"
                            + " Gateway_Signing",
                    Part.WORK,
                    Part.REVIEWED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    RETURNED_AFTER_SIGNING_AND_REFUSED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .dispatched()
                    .signed()
                    .returnRequested()
                    .returnRefused()
                    .replied()
                    .approved()
                    .closed()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    Part.WORK,
                    "Catch_ReturnRequested Gateway_Ruling Catch_ReturnRefused Gateway_Signed Gateway_Working",
                    Part.REVIEWED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    REASSIGNED_BEFORE_SIGNING_AND_AGAIN_WHILE_HANDLED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .dispatched()
                    .reassigned()
                    .dispatched()
                    .signed()
                    .reassigned()
                    .handled()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    "Catch_ReassignedBeforeSigning",
                    Part.DISPATCH,
                    Part.WORK,
                    "Catch_Reassigned",
                    Part.DISPATCH,
                    Part.WORK,
                    Part.REVIEWED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    SUSPENDED_AND_RESUMED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .dispatched()
                    .signed()
                    .suspended()
                    .resumed(false)
                    .replied()
                    .approved()
                    .closed()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    Part.WORK,
                    "Catch_SuspensionGranted Gateway_Suspended Catch_HandlingResumed Gateway_Working",
                    Part.REVIEWED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    SUSPENDED_AND_REASSIGNED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .dispatched()
                    .signed()
                    .suspended()
                    .reassigned()
                    .handled()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    Part.WORK,
                    "Catch_SuspensionGranted Gateway_Suspended Catch_ReassignedWhenSuspended",
                    Part.DISPATCH,
                    Part.WORK,
                    Part.REVIEWED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    REJECTED_AND_REWORKED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .dispatched()
                    .signed()
                    .replied()
                    .rejected()
                    .replied()
                    .approved()
                    .closed()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    Part.WORK,
                    Part.REVIEW + " Catch_ReviewRejected Task_RequestRework" + " Gateway_Working",
                    Part.REVIEWED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    REDONE_ONCE(
            CaseOutcome.CLOSED,
            story -> story.filed().handled().redone().satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    SUPERVISED_AFTER_TWO_REDO_ROUNDS(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .handled()
                    .redone()
                    .redone()
                    .dissatisfied(Fault.UNIT)
                    .letterAnswered(LetterCause.DISSATISFIED)
                    .letterReviewed(LetterCause.MANUAL, LetterVerdict.ACCEPTED)
                    .letterReviewed(LetterCause.DISSATISFIED, LetterVerdict.RETURNED)
                    .letterReviewed(LetterCause.DISSATISFIED, LetterVerdict.ACCEPTED),
            nodes(
                    "Catch_CaseFiled",
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.DECIDE,
                    Part.SUPERVISE,
                    Part.ARCHIVE)),
    ITS_LETTER_IS_CANCELLED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .handled()
                    .redone()
                    .redone()
                    .dissatisfied(Fault.UNIT)
                    .letterCancelled(LetterCause.OVERDUE)
                    .letterCancelled(LetterCause.DISSATISFIED),
            nodes(
                    "Catch_CaseFiled",
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.DECIDE,
                    "Task_RequestSupervision Gateway_Supervised Catch_LetterCancelled",
                    Part.ARCHIVE)),
    FOUND_UNREASONABLE(
            CaseOutcome.CLOSED,
            story -> story.filed().handled().dissatisfied(Fault.UNREASONABLE).unreasonable(true),
            nodes("Catch_CaseFiled", Part.HANDLED, Part.CALLBACK, Part.RULED, Part.DECIDE, Part.ARCHIVE)),
    FOUND_REASONABLE_AND_REDONE(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .handled()
                    .unreasonable(true)
                    .dissatisfied(Fault.UNREASONABLE)
                    .unreasonable(false)
                    .handledAgain()
                    .satisfied(),
            nodes(
                    "Catch_CaseFiled",
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.RULED,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    FOUND_REASONABLE_AND_SUPERVISED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .handled()
                    .redone()
                    .redone()
                    .dissatisfied(Fault.UNREASONABLE)
                    .unreasonable(false)
                    .letterReviewed(LetterCause.DISSATISFIED, LetterVerdict.ACCEPTED),
            nodes(
                    "Catch_CaseFiled",
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.REDO,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.RULED,
                    Part.DECIDE,
                    Part.SUPERVISE,
                    Part.ARCHIVE)),
    LIMITED_BY_POLICY(
            CaseOutcome.CLOSED,
            story -> story.filed().handled().dissatisfied(Fault.POLICY),
            nodes("Catch_CaseFiled", Part.HANDLED, Part.CALLBACK, Part.DECIDE, Part.ARCHIVE)),
    NOT_SAMPLED(
            CaseOutcome.CLOSED,
            story -> story.filed().handled().calledBack(CallbackOutcome.NOT_SAMPLED, null, null),
            nodes("Catch_CaseFiled", Part.HANDLED, Part.CALLBACK, Part.ARCHIVE)),
    EXPLAINED(
            CaseOutcome.CLOSED,
            story -> story.filed()
                    .handled()
                    .calledBack(CallbackOutcome.REACHED, Satisfaction.VERY_DISSATISFIED, Fault.NOT_UNIT),
            nodes("Catch_CaseFiled", Part.HANDLED, Part.CALLBACK, Part.DECIDE, Part.ARCHIVE)),
    WITHDRAWN_WHILE_HANDLED(
            CaseOutcome.WITHDRAWN,
            story -> story.filed().dispatched().signed().withdrawn(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    Part.WORK,
                    "Boundary_CaseWithdrawn Task_ArchiveWithdrawn")),
    MERGED_AT_SCREENING_INTO_A_CLOSED_LEAD(
            CaseOutcome.CLOSED,
            story -> {
                CaseStory lead = new CaseStory().filed().handled();
                lead.await(CallbackRequested.class);
                story.registered().mergedInto(lead).satisfied();
            },
            nodes("Catch_CaseMerged Gateway_Merged Catch_LeadCaseClosed", Part.CALLBACK, Part.ARCHIVE)),
    UNMERGED_BEFORE_FILING(
            CaseOutcome.REFUSED,
            story -> {
                CaseStory lead = new CaseStory().filed();
                story.registered().mergedInto(lead).unmergedFrom(lead, false).refused();
            },
            nodes("Catch_CaseMerged", Part.UNMERGED, "Gateway_Screening Catch_DemandRefused Task_ArchiveRefused")),
    UNMERGED_AND_HANDLED_BY_ITSELF(
            CaseOutcome.CLOSED,
            story -> {
                CaseStory lead = new CaseStory().filed();
                story.filed()
                        .dispatched()
                        .mergedInto(lead)
                        .unmergedFrom(lead, true)
                        .handled()
                        .satisfied();
            },
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    "Boundary_CaseMerged",
                    Part.UNMERGED,
                    Part.HANDLED,
                    Part.CALLBACK,
                    Part.ARCHIVE)),
    PATROLLED_AND_PUT_RIGHT_AT_THE_SECOND_LOOK(
            CaseOutcome.CLOSED,
            story -> story.patrolled()
                    .dispatched()
                    .signed()
                    .replied()
                    .rejected()
                    .replied()
                    .approved()
                    .closed(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    Part.WORK,
                    Part.VERIFY,
                    "Catch_VerificationFailed Task_RequestRectification Gateway_Working",
                    Part.VERIFY,
                    "Catch_VerificationPassed Task_RequestClosing Catch_CaseClosed End_Handled",
                    "Gateway_CallbackNeeded",
                    Part.ARCHIVE)),
    MERGED_WHILE_HANDLED_THEN_WITHDRAWN(
            CaseOutcome.WITHDRAWN,
            story -> story.filed()
                    .dispatched()
                    .mergedInto(new CaseStory().filed())
                    .withdrawn(),
            nodes(
                    "Catch_CaseFiled",
                    Part.BEGIN,
                    Part.DISPATCH,
                    "Boundary_CaseMerged Gateway_Merged Catch_CaseWithdrawnWhenMerged Task_ArchiveWithdrawn"));

    private final CaseOutcome outcome;
    private final Consumer<CaseStory> telling;
    private final List<String> middle;

    Path(CaseOutcome outcome, Consumer<CaseStory> telling, List<String> middle) {
        this.outcome = outcome;
        this.telling = telling;
        this.middle = middle;
    }

    CaseOutcome outcome() {
        return outcome;
    }

    void tell(CaseStory story) {
        telling.accept(story);
        story.archived(outcome);
    }

    List<String> passes() {
        List<String> all = new ArrayList<>(List.of("Start_DemandRegistered", "Gateway_Screening"));
        all.addAll(middle);
        all.addAll(List.of("Catch_CaseArchived", "End_Archived"));
        return all;
    }

    static List<String> nodes(String... parts) {
        return List.of(String.join(" ", parts).split(" "));
    }

    /** What several paths pass. */
    static final class Part {
        static final String BEGIN = "SubProcess_Handling Start_Handling";
        static final String DISPATCH = "Task_RequestDispatch Catch_WorkOrderDispatched Gateway_Signing";
        static final String WORK = "Catch_WorkOrderSigned Gateway_Working";
        static final String REVIEW = "Catch_Replied Gateway_Patrol Task_RequestReview Gateway_Review";
        static final String VERIFY = "Catch_Replied Gateway_Patrol Task_RequestVerification Gateway_Verification";
        static final String REVIEWED = REVIEW
                + " Catch_ReviewApproved Task_RequestClosing Catch_CaseClosed End_Handled Gateway_CallbackNeeded";
        static final String HANDLED = BEGIN + " " + DISPATCH + " " + WORK + " " + REVIEWED;
        static final String CALLBACK = "Task_RequestCallback Catch_CallbackCompleted Gateway_CallbackResult";
        static final String DECIDE = "Task_DecideDissatisfaction Gateway_Next";
        static final String REDO = DECIDE + " Task_RequestRedo";
        static final String RULED = DECIDE + " Task_RequestUnreasonableReview Catch_UnreasonableRuled";
        static final String SUPERVISE = "Task_RequestSupervision Gateway_Supervised Catch_LetterReviewed";
        static final String UNMERGED = "Gateway_Merged Catch_CaseUnmerged Gateway_FiledBefore";
        static final String ARCHIVE = "Task_ArchiveClosed";
    }
}
