package cn.hotline.supervision.oracle;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.CitizenContacted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The events of one case as the other services tell them. */
final class TaleEvents {
    private static final UnitCode UNIT = new UnitCode("ORACLE");

    final CaseId caseId = CaseId.next();
    private final CaseNo caseNo;
    private WorkOrderId order;
    private ApplicationId suspension;

    TaleEvents(int number) {
        caseNo = CaseNo.of("OR", LocalDate.of(2025, 9, 1), number + 1);
    }

    DemandRegistered registered(DemandChanged facts, boolean patrol) {
        return new DemandRegistered(
                caseId,
                caseNo,
                "12345",
                "S-1",
                facts.type(),
                facts.urgency(),
                facts.category(),
                "题",
                "文",
                null,
                facts.tags(),
                false,
                false,
                null,
                patrol);
    }

    DemandChanged changed(DemandType type, Urgency urgency, Set<String> tags) {
        return new DemandChanged(caseId, caseNo, type, urgency, new CategoryCode("010101"), null, tags, "更正");
    }

    WorkOrderDispatched dispatched(int round, int hop) {
        order = WorkOrderId.next();
        return new WorkOrderDispatched(
                caseId, caseNo, order, round, hop, UNIT, "单位", List.of(UNIT), DispatchBasis.CATALOGUE, "据");
    }

    WorkOrderSigned signed() {
        return new WorkOrderSigned(caseId, caseNo, order, UNIT);
    }

    CitizenContacted contacted(Instant at, ContactResult result) {
        return new CitizenContacted(caseId, caseNo, order, UNIT, at, result, null);
    }

    ReturnGranted returnGranted() {
        return new ReturnGranted(caseId, caseNo, ReturnRequestId.next(), order, UNIT, "准");
    }

    ReturnRefused returnRefused() {
        return new ReturnRefused(caseId, caseNo, ReturnRequestId.next(), order, UNIT, "驳");
    }

    ExtensionGranted extended(int days) {
        return new ExtensionGranted(caseId, caseNo, ApplicationId.next(), order, UNIT, 1, days + "wd", null);
    }

    SuspensionGranted suspended() {
        suspension = ApplicationId.next();
        return new SuspensionGranted(
                caseId, caseNo, suspension, order, UNIT, SuspensionReason.values()[0], LocalDate.EPOCH, null);
    }

    HandlingResumed resumed() {
        return new HandlingResumed(caseId, caseNo, suspension, order, UNIT, ResumeCause.UNIT, false, null);
    }

    WorkOrderReassigned reassigned() {
        return new WorkOrderReassigned(caseId, caseNo, order, UNIT, UNIT, "改派");
    }

    Replied replied(int round, int attempt, Instant contactedAt) {
        return new Replied(
                caseId,
                caseNo,
                order,
                UNIT,
                round,
                attempt,
                Veracity.TRUE,
                contactedAt,
                List.of(),
                Solved.YES,
                null,
                "措施",
                "答复",
                null);
    }

    ReviewRejected rejected(int round) {
        List<RejectionReason> why = List.of(RejectionReason.TOO_SHORT);
        return new ReviewRejected(
                caseId, caseNo, ReviewId.next(), order, UNIT, round, why, "短", ReviewKind.VERIFICATION);
    }

    ReviewApproved approved(int round) {
        return new ReviewApproved(caseId, caseNo, ReviewId.next(), order, UNIT, round, ReviewKind.REVIEW, null);
    }

    CaseClosed closed(int round, Instant repliedAt) {
        return new CaseClosed(caseId, caseNo, order, UNIT, round, CaseResult.SOLVED, repliedAt);
    }

    CaseMerged merged() {
        return new CaseMerged(caseId, caseNo, CaseId.next(), caseNo);
    }

    CaseUnmerged unmerged() {
        return new CaseUnmerged(caseId, caseNo, CaseId.next(), caseNo, "拆", order != null);
    }

    CallbackRequested callbackRequested(int round) {
        return new CallbackRequested(caseId, caseNo, round, UNIT);
    }

    CallbackCompleted callbackCompleted(int round, CallbackOutcome outcome) {
        return new CallbackCompleted(
                caseId, caseNo, CallbackTaskId.next(), round, UNIT, outcome, null, null, null, null, null);
    }

    CaseWithdrawn withdrawn() {
        return new CaseWithdrawn(caseId, caseNo, "撤诉");
    }

    CaseArchived archived() {
        return new CaseArchived(caseId, caseNo, CaseOutcome.CLOSED);
    }
}
