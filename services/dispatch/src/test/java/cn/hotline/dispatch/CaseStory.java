package cn.hotline.dispatch;

import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.Place;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.ReworkRequested;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.EventLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One case as the other services tell it: what they publish about it, in the order a test wants. */
public final class CaseStory {
    /** A category the catalogue dispatches by itself: 劳动关系/拖欠工资 to HS-RS. */
    public static final String WAGES = "020101";
    /** A category that waits for the dispatcher, with a proposal: 服务态度, HS-XF. */
    public static final String SERVICE_ATTITUDE = "130101";
    /** A category the catalogue does not know. */
    public static final String NOBODYS = "98";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final CaseId id = CaseId.next();
    public final CaseNo caseNo = CaseNo.of("HS", LocalDate.of(2026, 10, 9), NUMBER.incrementAndGet());
    private final EventLog log = EventLog.shared();

    /** A case filed and waiting for its first dispatch. */
    public static CaseStory toBeDispatched(String category) {
        return filed(category, new Place(null, null, "桂影路 1 号")).asks(1, DispatchCause.FIRST, null);
    }

    /** A case with the unit the catalogue names for {@link #WAGES}: HS-RS. */
    public static CaseStory withLabourBureau() {
        CaseStory story = toBeDispatched(WAGES);
        story.dispatch(1);
        return story;
    }

    public static CaseStory filed(String category, Place place) {
        CaseStory story = new CaseStory();
        story.log.publish(story.filing(category, place));
        return story;
    }

    public CaseFiled filing(String category, Place place) {
        return new CaseFiled(
                id,
                caseNo,
                "12345",
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                new CategoryCode(category),
                "反映工资未发",
                "两个月工资未发放",
                place,
                Set.of("民生实事"),
                false,
                Instant.parse("2026-10-09T01:00:00Z"),
                false,
                null);
    }

    public CaseStory asks(int round, DispatchCause cause, String previousUnit) {
        log.publish(asking(round, cause, previousUnit));
        return this;
    }

    public DispatchRequested asking(int round, DispatchCause cause, String previousUnit) {
        return new DispatchRequested(
                id, caseNo, round, cause, previousUnit == null ? null : new UnitCode(previousUnit));
    }

    /** Waits for the n-th dispatch of the case. */
    public WorkOrderDispatched dispatch(int ordinal) {
        return log.await(id, WorkOrderDispatched.class, ordinal);
    }

    /** The last order's id, waiting for the n-th dispatch. */
    public String order(int ordinal) {
        return dispatch(ordinal).workOrderId().toString();
    }

    public CaseStory withdraws() {
        log.publish(new CaseWithdrawn(id, caseNo, "诉求人撤回"));
        return this;
    }

    public CaseStory isCalledBack(int round) {
        log.publish(new CallbackRequested(id, caseNo, round, new UnitCode("HS-RS")));
        return this;
    }

    /** The process orders a redo. */
    public CaseStory redoes(int round) {
        log.publish(new RedoRequested(id, caseNo, round, new UnitCode("HS-RS")));
        return this;
    }

    public CaseStory mergesInto(CaseStory lead) {
        log.publish(new CaseMerged(id, caseNo, lead.id, lead.caseNo));
        return this;
    }

    public CaseStory leaves(CaseStory lead) {
        log.publish(new CaseUnmerged(id, caseNo, lead.id, lead.caseNo, "并非同一事项", true));
        return this;
    }

    public CaseStory archives() {
        log.publish(new CaseArchived(id, caseNo, CaseOutcome.CLOSED));
        return this;
    }

    public CaseStory reopens(int round) {
        log.publish(new CaseReopened(id, caseNo, round, new UnitCode("HS-RS")));
        return this;
    }

    public CaseStory closes(String order) {
        log.publish(new CaseClosed(
                id,
                caseNo,
                WorkOrderId.fromString(order),
                new UnitCode("HS-RS"),
                1,
                CaseResult.values()[0],
                Instant.parse("2026-10-10T01:00:00Z")));
        return this;
    }

    /** The review refuses the reply, and the process sends it back. */
    public CaseStory reviewRejects(String order, String comment) {
        WorkOrderId workOrder = WorkOrderId.fromString(order);
        log.publish(new ReviewRejected(
                id,
                caseNo,
                new ReviewId(workOrder.value()),
                workOrder,
                new UnitCode("HS-RS"),
                1,
                List.of(RejectionReason.TOO_SHORT),
                comment,
                ReviewKind.REVIEW));
        log.publish(new ReworkRequested(id, caseNo, 1, workOrder));
        return this;
    }
}
