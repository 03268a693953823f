package cn.hotline.supervision;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.CitizenContacted;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventCatalogue;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.EventId;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** One case as the other services tell it, each event at a time of the district. */
public final class CaseStory {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Set<ClockKind> CENTRES_OWN = Set.of(ClockKind.REVIEW, ClockKind.CALLBACK, ClockKind.CASE);

    public final CaseId caseId = CaseId.next();
    public final CaseNo caseNo = CaseNo.of("HS", LocalDate.of(2025, 9, 30), NUMBERS.incrementAndGet());
    private WorkOrderId order;
    private UnitCode unit;
    private int round = 1;
    private int hop;
    private String lastReply;
    private ApplicationId suspension;
    private int extensions;

    public static Instant at(String districtTime) {
        return LocalDateTime.parse(districtTime).atZone(DistrictTime.ZONE).toInstant();
    }

    /** A complaint of normal urgency, accepted and not yet screened. */
    public CaseStory registered(String time) {
        return tell(
                time,
                new DemandRegistered(
                        caseId,
                        caseNo,
                        "12345",
                        "S-1",
                        DemandType.COMPLAINT,
                        Urgency.NORMAL,
                        new CategoryCode("010101"),
                        "路灯不亮",
                        "路口路灯不亮已三天",
                        null,
                        Set.of(),
                        false,
                        false,
                        null,
                        false));
    }

    /** A complaint of normal urgency. */
    public static CaseStory filed(String time) {
        return new CaseStory().file(time, DemandType.COMPLAINT, Urgency.NORMAL);
    }

    public CaseStory file(String time, DemandType type, Urgency urgency, String... tags) {
        return tell(time, filing(time, type, urgency, tags));
    }

    /** A complaint of normal urgency a patroller reported. */
    public static CaseStory patrolled(String time) {
        CaseStory story = new CaseStory();
        CaseFiled told = story.filing(time, DemandType.COMPLAINT, Urgency.NORMAL);
        return story.tell(
                time,
                new CaseFiled(
                        story.caseId,
                        story.caseNo,
                        "PATROL",
                        told.type(),
                        told.urgency(),
                        told.category(),
                        told.title(),
                        told.content(),
                        null,
                        Set.of(),
                        false,
                        told.registeredAt(),
                        true,
                        null));
    }

    public CaseFiled filing(String time, DemandType type, Urgency urgency, String... tags) {
        return new CaseFiled(
                caseId,
                caseNo,
                "12345",
                type,
                urgency,
                new CategoryCode("010101"),
                "路灯不亮",
                "路口路灯不亮已三天",
                null,
                Set.of(tags),
                false,
                at(time),
                false,
                null);
    }

    /** Type, urgency and tags were put right. */
    public CaseStory changed(String time, DemandType type, Urgency urgency, String... tags) {
        return tell(
                time,
                new DemandChanged(caseId, caseNo, type, urgency, new CategoryCode("010101"), null, Set.of(tags), "更正"));
    }

    public CaseStory dispatched(String time, String unitCode) {
        return tell(time, dispatching(unitCode));
    }

    /** A new work order of the present round. */
    public WorkOrderDispatched dispatching(String unitCode) {
        order = WorkOrderId.next();
        unit = new UnitCode(unitCode);
        return new WorkOrderDispatched(
                caseId,
                caseNo,
                order,
                round,
                ++hop,
                unit,
                unitCode + "单位",
                List.of(unit, new UnitCode("HS")),
                DispatchBasis.CATALOGUE,
                "测试依据");
    }

    public CaseStory redone(String time, String unitCode) {
        round++;
        return dispatched(time, unitCode);
    }

    public CaseStory signed(String time) {
        return tell(time, new WorkOrderSigned(caseId, caseNo, order, unit));
    }

    public CaseStory returned(String time) {
        return tell(time, new ReturnGranted(caseId, caseNo, ReturnRequestId.next(), order, unit, "同意退单"));
    }

    /** The present unit's return is refused 退单未获准. */
    public CaseStory returnRefused(String time) {
        return tell(time, new ReturnRefused(caseId, caseNo, ReturnRequestId.next(), order, unit, "由你单位办理"));
    }

    public CaseStory replied(String time, int attempt) {
        lastReply = time;
        return tell(
                time,
                new Replied(
                        caseId,
                        caseNo,
                        order,
                        unit,
                        round,
                        attempt,
                        Veracity.TRUE,
                        at(time),
                        List.of(),
                        Solved.YES,
                        null,
                        "已修复",
                        "路灯已修复",
                        null));
    }

    public CaseStory rejected(String time) {
        return tell(
                time,
                new ReviewRejected(
                        caseId,
                        caseNo,
                        ReviewId.next(),
                        order,
                        unit,
                        round,
                        List.of(RejectionReason.TOO_SHORT),
                        "太短",
                        ReviewKind.REVIEW));
    }

    public CaseStory approved(String time) {
        return tell(
                time, new ReviewApproved(caseId, caseNo, ReviewId.next(), order, unit, round, ReviewKind.REVIEW, null));
    }

    public CaseStory closed(String time) {
        return tell(time, new CaseClosed(caseId, caseNo, order, unit, round, CaseResult.SOLVED, at(lastReply)));
    }

    public CaseStory merged(String time) {
        return tell(time, new CaseMerged(caseId, caseNo, CaseId.next(), caseNo));
    }

    public CaseStory unmerged(String time) {
        return tell(time, new CaseUnmerged(caseId, caseNo, CaseId.next(), caseNo, "并非同一事项", true));
    }

    /** It is called back: closed, if with its lead only. */
    public CaseStory calledBack(String time) {
        return tell(time, new CallbackRequested(caseId, caseNo, round, unit));
    }

    public CaseStory extended(String time, String extra) {
        return tell(time, extending(extra));
    }

    public ExtensionGranted extending(String extra) {
        return new ExtensionGranted(caseId, caseNo, ApplicationId.next(), order, unit, ++extensions, extra, null);
    }

    public CaseStory suspended(String time) {
        return tell(time, suspending());
    }

    public SuspensionGranted suspending() {
        suspension = ApplicationId.next();
        return new SuspensionGranted(
                caseId, caseNo, suspension, order, unit, SuspensionReason.values()[0], LocalDate.of(2026, 1, 1), null);
    }

    public CaseStory resumed(String time) {
        return tell(time, resuming());
    }

    public HandlingResumed resuming() {
        return new HandlingResumed(caseId, caseNo, suspension, order, unit, ResumeCause.UNIT, false, null);
    }

    /** The centre takes the work order from its unit. */
    public CaseStory reassigned(String time, String newUnit) {
        return tell(time, new WorkOrderReassigned(caseId, caseNo, order, unit, new UnitCode(newUnit), "改派"));
    }

    /** The work order goes to another unit with a change of organisation. */
    public CaseStory transferred(String time, String newUnit) {
        UnitCode old = unit;
        unit = new UnitCode(newUnit);
        return tell(
                time,
                new WorkOrderTransferred(
                        caseId, caseNo, order, old, unit, newUnit + "单位", List.of(unit, new UnitCode("HS")), "机构调整"));
    }

    /** The unit spoke with the citizen, or tried to, at the moment it says so. */
    public CaseStory contacted(String time, ContactResult result) {
        return tell(time, new CitizenContacted(caseId, caseNo, order, unit, at(time), result, null));
    }

    public CaseStory callbackCompleted(String time, CallbackOutcome outcome) {
        return tell(
                time,
                new CallbackCompleted(
                        caseId, caseNo, CallbackTaskId.next(), round, unit, outcome, null, null, null, null, null));
    }

    /** The citizen was reached. */
    public CaseStory calledBack(String time, boolean contacted, Solved solved, Fault fault) {
        return tell(
                time,
                new CallbackCompleted(
                        caseId,
                        caseNo,
                        CallbackTaskId.next(),
                        round,
                        unit,
                        CallbackOutcome.REACHED,
                        contacted,
                        solved,
                        fault == null ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED,
                        fault,
                        null));
    }

    public CaseStory withdrawn(String time) {
        return tell(time, new CaseWithdrawn(caseId, caseNo, "诉求人撤诉"));
    }

    public CaseStory archived(String time) {
        return tell(time, new CaseArchived(caseId, caseNo, CaseOutcome.CLOSED));
    }

    public CaseStory supervisionRequested(String time) {
        return tell(time, new SupervisionRequested(caseId, caseNo, round, LetterCause.DISSATISFIED, unit));
    }

    public CaseStory tell(String time, CaseEvent event) {
        tell(envelope(time, event));
        return this;
    }

    public static void tell(Envelope<? extends CaseEvent> envelope) {
        EventLog.shared().publish(envelope);
    }

    public static <E extends CaseEvent> Envelope<E> envelope(String time, E event) {
        String source = EventCatalogue.typeOf(event.getClass()).replaceFirst("\\..*", "");
        return new Envelope<>(EventId.next(), source, at(time), Actor.system(source), event);
    }

    /** Waits until clocks of this case's work orders were told of for the n-th time. */
    public CaseStory awaitClocks(int ordinal) {
        orderClocks(ordinal);
        return this;
    }

    /** What is told for the n-th time about clocks of this case's work orders. */
    public ClocksStarted orderClocks(int ordinal) {
        return told(ordinal, told -> told.workOrderId() != null);
    }

    /** What is told for the n-th time about its transfer clock. */
    public ClocksStarted transferClock(int ordinal) {
        return told(ordinal, told -> told.workOrderId() == null);
    }

    /** How a clock of this case ended, once it has. */
    public ClockStopped stopped(ClockKind kind) {
        return Poll.until(
                        () -> EventLog.shared().of(caseId, ClockStopped.class).stream()
                                .filter(stopped -> stopped.clock() == kind)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private ClocksStarted told(int ordinal, Predicate<ClocksStarted> which) {
        return Poll.until(() -> told().stream().filter(which).toList(), found -> found.size() >= ordinal)
                .get(ordinal - 1);
    }

    /** What was told about clocks that dispatch and its units ask for: all but those of review, callback and the whole case. */
    public List<ClocksStarted> told() {
        return allTold().stream()
                .filter(told -> told.clocks().stream().map(ClockDue::clock).noneMatch(CENTRES_OWN::contains))
                .toList();
    }

    /** All that was told about clocks of this case. */
    public List<ClocksStarted> allTold() {
        return EventLog.shared().of(caseId, ClocksStarted.class);
    }

    /** Waits until all events told so far were heard: one that was told after them has shown its effect. */
    public CaseStory awaitHeard() {
        filed("2025-09-01T09:00")
                .dispatched("2025-09-01T09:10", "SENTINEL")
                .awaitClocks(1)
                .archivedQuietly();
        return this;
    }

    private void archivedQuietly() {
        archived("2025-09-01T09:20");
    }

    public WorkOrderId order() {
        return order;
    }
}
