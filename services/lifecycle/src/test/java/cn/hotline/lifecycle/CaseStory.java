package cn.hotline.lifecycle;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.Place;
import cn.hotline.events.ProgressNoted;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.events.Urged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.events.code.ReturnReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.events.code.TaskKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.events.code.Urgency;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.EventLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One case as the other services tell it, in the order a test wants. */
public final class CaseStory {
    public static final UnitCode STREET = new UnitCode("HS-JD01");
    public static final UnitCode CITY = new UnitCode("HS-CG");
    public static final UnitCode SQUAD = new UnitCode("HS-CG-01");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final CaseId id = CaseId.next();
    public final CaseNo caseNo = CaseNo.of("HS", LocalDate.of(2026, 11, 21), NUMBER.incrementAndGet());
    private final EventLog log = EventLog.shared();
    private WorkOrderId order;
    private int round = 1;
    private int hop;
    private int returns;

    public CaseStory tell(CaseEvent event) {
        log.publish(event);
        return this;
    }

    public DemandRegistered registration(String title) {
        return new DemandRegistered(
                id,
                caseNo,
                "HOTLINE",
                null,
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                new CategoryCode("010302"),
                title,
                "凌晨仍在施工。",
                new Place(STREET, null, "珞喻路附近"),
                Set.of(),
                false,
                false,
                null,
                false);
    }

    public CaseStory registered() {
        return tell(registration("夜间施工噪声扰民"));
    }

    public CaseStory filed() {
        return registered()
                .tell(new CaseFiled(
                        id,
                        caseNo,
                        "HOTLINE",
                        DemandType.COMPLAINT,
                        Urgency.NORMAL,
                        new CategoryCode("010302"),
                        "夜间施工噪声扰民",
                        "凌晨仍在施工。",
                        new Place(STREET, null, "珞喻路附近"),
                        Set.of(),
                        false,
                        Instant.parse("2026-11-20T02:00:00Z"),
                        false,
                        null));
    }

    /** Reported by a patroller, and filed with it. */
    public CaseStory patrolled() {
        DemandRegistered told = registration("井盖破损");
        return tell(new DemandRegistered(
                        id,
                        caseNo,
                        "PATROL",
                        null,
                        told.type(),
                        told.urgency(),
                        told.category(),
                        told.title(),
                        told.content(),
                        told.place(),
                        Set.of(),
                        true,
                        false,
                        null,
                        true))
                .tell(new CaseFiled(
                        id,
                        caseNo,
                        "PATROL",
                        told.type(),
                        told.urgency(),
                        told.category(),
                        told.title(),
                        told.content(),
                        told.place(),
                        Set.of(),
                        false,
                        Instant.parse("2026-11-20T02:00:00Z"),
                        true,
                        SQUAD));
    }

    public CaseStory dispatched() {
        order = WorkOrderId.next();
        hop++;
        return tell(new WorkOrderDispatched(
                id, caseNo, order, round, hop, SQUAD, "执法一中队", List.of(SQUAD, CITY), DispatchBasis.HAND, "人工派单"));
    }

    public CaseStory signed() {
        return tell(new WorkOrderSigned(id, caseNo, order, SQUAD));
    }

    public CaseStory reassigned() {
        return tell(new WorkOrderReassigned(id, caseNo, order, SQUAD, STREET, "属街道职责"));
    }

    /** A change of organisation gives the last order to the street. */
    public CaseStory transferred() {
        return tell(new WorkOrderTransferred(id, caseNo, order, SQUAD, STREET, "洪山街道办事处", List.of(STREET), "机构改革"));
    }

    public CaseStory suspended() {
        return tell(new SuspensionGranted(
                id,
                caseNo,
                ApplicationId.next(),
                order,
                SQUAD,
                SuspensionReason.FUNDS,
                LocalDate.of(2027, 3, 1),
                "同意挂账"));
    }

    public CaseStory resumed(boolean rework) {
        return tell(
                new HandlingResumed(id, caseNo, ApplicationId.next(), order, SQUAD, ResumeCause.UNIT, rework, "资金到位"));
    }

    /** Another unit gets a part of the order. */
    public CaseStory shared(UnitCode unit) {
        return tell(new UnitTaskOpened(
                id,
                caseNo,
                UnitTaskId.next(),
                order,
                TaskKind.CO_HANDLING,
                unit,
                "协办单位",
                List.of(unit),
                "请协助核查",
                Instant.parse("2026-11-25T01:00:00Z")));
    }

    /** The unit notes how far it is. */
    public CaseStory noted(boolean interimReply, String text) {
        return tell(new ProgressNoted(id, caseNo, order, SQUAD, interimReply, text));
    }

    public CaseStory returnRequested() {
        returns++;
        return tell(new ReturnRequested(
                id, caseNo, ReturnRequestId.next(), order, SQUAD, ReturnReason.WRONG_AREA, "不在辖区", STREET, returns));
    }

    public CaseStory returnGranted() {
        return tell(new ReturnGranted(id, caseNo, ReturnRequestId.next(), order, SQUAD, null));
    }

    public CaseStory returnRefused() {
        return tell(new ReturnRefused(id, caseNo, ReturnRequestId.next(), order, SQUAD, "属本单位职责"));
    }

    public CaseStory replied() {
        return tell(new Replied(
                id,
                caseNo,
                order,
                SQUAD,
                round,
                1,
                Veracity.TRUE,
                Instant.parse("2026-11-20T06:00:00Z"),
                List.of("file-1"),
                Solved.YES,
                null,
                "已责令停工",
                "您反映的问题已处理。",
                null));
    }

    public CaseStory approved() {
        return tell(new ReviewApproved(id, caseNo, ReviewId.next(), order, SQUAD, round, ReviewKind.REVIEW, null));
    }

    public CaseStory rejected() {
        return tell(new ReviewRejected(
                id,
                caseNo,
                ReviewId.next(),
                order,
                SQUAD,
                round,
                List.of(RejectionReason.NO_CONTACT),
                "未联系",
                ReviewKind.REVIEW));
    }

    public CaseStory closed() {
        return tell(new CaseClosed(
                id, caseNo, order, SQUAD, round, CaseResult.SOLVED, Instant.parse("2026-11-20T07:00:00Z")));
    }

    /** From dispatch to closure without detours. */
    public CaseStory handled() {
        return dispatched().signed().replied().approved().closed();
    }

    public CaseStory calledBack(CallbackOutcome outcome, Satisfaction satisfaction, Fault fault) {
        return tell(new CallbackCompleted(
                id, caseNo, CallbackTaskId.next(), round, SQUAD, outcome, null, null, satisfaction, fault, null));
    }

    public CaseStory satisfied() {
        return calledBack(CallbackOutcome.REACHED, Satisfaction.SATISFIED, null);
    }

    public CaseStory dissatisfied(Fault fault) {
        return calledBack(CallbackOutcome.REACHED, Satisfaction.DISSATISFIED, fault);
    }

    /** The unit is at fault and the case is handled once more. */
    public CaseStory redone() {
        dissatisfied(Fault.UNIT);
        round++;
        return handled();
    }

    /** Handled in the next round, whatever has led to it. */
    public CaseStory handledAgain() {
        round++;
        return handled();
    }

    public CaseStory unreasonable(boolean ruled) {
        return tell(new UnreasonableRuled(id, caseNo, ApplicationId.next(), SQUAD, ruled, "经会商"));
    }

    /** The citizen says after the archiving that nothing is settled. */
    public CaseStory toldLate(Fault fault) {
        return tell(new DissatisfactionTold(id, caseNo, round, SQUAD, Satisfaction.VERY_DISSATISFIED, fault, "噪声又来了"));
    }

    public CaseStory letterReviewed(LetterCause cause, LetterVerdict verdict) {
        Instant due = Instant.parse("2026-11-25T01:00:00Z");
        return tell(new LetterReviewed(id, caseNo, LetterId.next(), SQUAD, cause, verdict, due, "已阅"));
    }

    public CaseStory letterCancelled(LetterCause cause) {
        return tell(new LetterCancelled(id, caseNo, LetterId.next(), SQUAD, cause));
    }

    public CaseStory letterAnswered(LetterCause cause) {
        return tell(new LetterAnswered(id, caseNo, LetterId.next(), SQUAD, cause, true, "已办结"));
    }

    public CaseStory answered() {
        return tell(new DemandAnswered(id, caseNo, "已告知办理流程", null));
    }

    public CaseStory refused() {
        return tell(new DemandRefused(id, caseNo, NonAcceptanceReason.EMERGENCY_LINE, "请拨打 110"));
    }

    public CaseStory withdrawn() {
        return tell(new CaseWithdrawn(id, caseNo, "问题已自行解决"));
    }

    public CaseStory mergedInto(CaseStory lead) {
        return tell(new CaseMerged(id, caseNo, lead.id, lead.caseNo));
    }

    public CaseStory unmergedFrom(CaseStory lead, boolean filed) {
        return tell(new CaseUnmerged(id, caseNo, lead.id, lead.caseNo, "并非同一事项", filed));
    }

    public CaseStory archived(CaseOutcome outcome) {
        return tell(new CaseArchived(id, caseNo, outcome));
    }

    /** Registered, filed and dispatched with the facts it was registered with. */
    public CaseStory dispatched(DemandRegistered demand) {
        return tell(demand)
                .tell(new CaseFiled(
                        id,
                        caseNo,
                        demand.channel(),
                        demand.type(),
                        demand.urgency(),
                        demand.category(),
                        demand.title(),
                        demand.content(),
                        demand.place(),
                        demand.tags(),
                        demand.confidential(),
                        Instant.parse("2026-11-20T02:00:00Z"),
                        false,
                        null))
                .dispatched();
    }

    /** The handle clock of the last order runs. */
    public CaseStory clocked(Instant startedAt, Instant dueAt, String limit) {
        ClockDue handle = new ClockDue(ClockKind.HANDLE, startedAt, dueAt, limit);
        return tell(new ClocksStarted(id, caseNo, order, SQUAD, List.of(handle)));
    }

    public CaseStory clockStopped(Instant dueAt, boolean inTime) {
        return tell(
                new ClockStopped(id, caseNo, order, SQUAD, ClockKind.HANDLE, round, dueAt, dueAt, dueAt, inTime, 60));
    }

    public CaseStory urgedByLamp(Instant dueAt) {
        return tell(
                new Urged(id, caseNo, UrgeId.next(), order, SQUAD, UrgeKind.NEAR_DUE, ClockKind.HANDLE, dueAt, null));
    }

    /** The events of one type that lifecycle or others published about this case. */
    public <E extends CaseEvent> E await(Class<E> type) {
        return log.await(id, type);
    }
}
