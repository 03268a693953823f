package cn.hotline.closure;

import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.ClosingRequested;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.Envelope;
import cn.hotline.events.Event;
import cn.hotline.events.Place;
import cn.hotline.events.Replied;
import cn.hotline.events.ReviewRequested;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.events.VerificationRequested;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One case as the other services tell it, and what a reviewer then sees. */
public final class CaseStory {
    public static final UnitCode UNIT = new UnitCode("HS-CG-01");
    public static final UnitCode PARENT = new UnitCode("HS-CG");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final CaseId caseId = CaseId.next();
    public final CaseNo caseNo = CaseNo.of("HS", LocalDate.of(2026, 11, 21), NUMBER.incrementAndGet());
    public final WorkOrderId workOrderId = WorkOrderId.next();

    public CaseStory filed() {
        return tell(new CaseFiled(
                caseId,
                caseNo,
                "HOTLINE",
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                new CategoryCode("010302"),
                "夜间施工噪声扰民",
                "某工地凌晨仍在施工，影响居民休息。",
                new Place(PARENT, null, "珞喻路附近"),
                Set.of("噪声"),
                false,
                Instant.parse("2026-11-20T02:00:00Z"),
                false,
                null));
    }

    public CaseStory dispatched() {
        return tell(new WorkOrderDispatched(
                caseId,
                caseNo,
                workOrderId,
                1,
                1,
                UNIT,
                "执法一中队",
                List.of(UNIT, PARENT),
                DispatchBasis.values()[0],
                "按职责目录"));
    }

    public Replied reply(int attempt, Solved solved) {
        return reply(1, attempt, solved);
    }

    public Replied reply(int round, int attempt, Solved solved) {
        return new Replied(
                caseId,
                caseNo,
                workOrderId,
                UNIT,
                round,
                attempt,
                Veracity.TRUE,
                Instant.parse("2026-11-20T06:00:00Z"),
                List.of("file-1"),
                solved,
                solved == Solved.YES ? null : UnsolvedReason.NEEDS_TIME,
                "现场核查并责令停工",
                "您反映的工地夜间施工问题（" + caseNo + "）已现场核实并责令整改。",
                null);
    }

    /** A reply in which the software finds everything wanting that it looks for. */
    public Replied poorReply(String text) {
        Replied full = reply(1, Solved.YES);
        return new Replied(
                caseId,
                caseNo,
                workOrderId,
                UNIT,
                1,
                1,
                full.veracity(),
                null,
                List.of(),
                full.solved(),
                null,
                "已处理",
                text,
                LocalDate.of(2020, 1, 1));
    }

    /** A patroller of the centre. */
    public static String patroller() {
        return Tokens.of(Role.PATROLLER);
    }

    /** Reported on patrol, dispatched, replied, and to be verified. */
    public static CaseStory awaitingVerification() {
        CaseStory story = new CaseStory();
        CaseFiled filed = new CaseFiled(
                story.caseId,
                story.caseNo,
                "PATROL",
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                new CategoryCode("010302"),
                "井盖破损",
                "人行道井盖破损。",
                new Place(PARENT, null, "珞喻路附近"),
                Set.of(),
                false,
                Instant.parse("2026-11-20T02:00:00Z"),
                true,
                UNIT);
        Actor by = new Actor("test.patroller", "测试监督员", Set.of(Role.PATROLLER_ID), null);
        EventLog.shared().publish(filed, Instant.parse("2026-11-20T02:00:00Z"), by);
        return story.dispatched()
                .tell(story.reply(1, Solved.YES))
                .tell(new VerificationRequested(story.caseId, story.caseNo, 1, story.workOrderId));
    }

    /** Filed, dispatched, replied, and sent to review. */
    public static CaseStory awaitingReview() {
        CaseStory story = new CaseStory().filed().dispatched();
        return story.tell(story.reply(1, Solved.YES)).reviewRequested();
    }

    public CaseStory reviewRequested() {
        return tell(new ReviewRequested(caseId, caseNo, 1, workOrderId));
    }

    public CaseStory closingRequested(int round) {
        return tell(new ClosingRequested(caseId, caseNo, round, workOrderId));
    }

    public CaseStory callbackRequested(int round) {
        return tell(new CallbackRequested(caseId, caseNo, round, UNIT));
    }

    /** The review clock of its order was started, or moved. */
    public CaseStory dueAt(Instant due) {
        return tell(new ClocksStarted(
                caseId,
                caseNo,
                workOrderId,
                UNIT,
                List.of(new ClockDue(ClockKind.REVIEW, Instant.parse("2026-11-20T02:00:00Z"), due, "1wd"))));
    }

    /** The review clock of its order was stopped. */
    public CaseStory clockStopped() {
        Instant at = Instant.parse("2026-11-20T02:00:00Z");
        return tell(new ClockStopped(caseId, caseNo, workOrderId, UNIT, ClockKind.REVIEW, 1, at, at, at, true, 0));
    }

    public CaseStory withdrawn() {
        return tell(new CaseWithdrawn(caseId, caseNo, "已自行协商解决"));
    }

    /** 变更诉求要素: it is a suggestion now, in another place. */
    public CaseStory changed() {
        return tell(new DemandChanged(
                caseId,
                caseNo,
                DemandType.SUGGESTION,
                Urgency.URGENT,
                new CategoryCode("010401"),
                new Place(UNIT, null, "另一处"),
                Set.of("已更正"),
                "登记有误"));
    }

    public CaseStory merged() {
        return tell(new CaseMerged(caseId, caseNo, CaseId.next(), new CaseNo("HS20261120-000001")));
    }

    public CaseStory unmerged() {
        return tell(new CaseUnmerged(caseId, caseNo, CaseId.next(), new CaseNo("HS20261120-000001"), "并非同一事项", true));
    }

    public CaseStory archiveRequested(CaseOutcome outcome) {
        return tell(new ArchiveRequested(caseId, caseNo, outcome));
    }

    public CaseStory reopened(int round) {
        return tell(new CaseReopened(caseId, caseNo, round, UNIT));
    }

    /** The process asks whether the demand is unreasonable. */
    public CaseStory unreasonableReviewRequested(int round) {
        return tell(new UnreasonableReviewRequested(caseId, caseNo, round, UNIT, "补偿要求未获满足"));
    }

    public CaseStory tell(Event event) {
        EventLog.shared().publish(event);
        return this;
    }

    public CaseStory tell(Envelope<? extends Event> envelope) {
        EventLog.shared().publish(envelope);
        return this;
    }

    /** Waits until the case has this many reviews in a status, and gives them. */
    public List<JsonPath> reviews(String status, int count) {
        return Poll.until(() -> reviewsNow(status), found -> found.size() == count);
    }

    public JsonPath review(String status) {
        return reviews(status, 1).get(0);
    }

    private List<JsonPath> reviewsNow(String status) {
        JsonPath page = Api.as(reviewer())
                .queryParam("status", status)
                .queryParam("limit", 500)
                .get("/api/v1/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> ids = page.getList("items.findAll { it.caseId == '" + caseId + "' }.id", String.class);
        return ids.stream()
                .map(id -> Api.as(reviewer()).get("/api/v1/reviews/" + id).jsonPath())
                .toList();
    }

    /** Waits until the closure stands in a status, and gives it. */
    public JsonPath closure(String status) {
        return Poll.until(
                () -> Api.as(reviewer()).get("/api/v1/closures/" + caseId).jsonPath(),
                closure -> status.equals(closure.getString("status")));
    }

    public static String reviewer() {
        return Tokens.of(Role.REVIEWER);
    }
}
