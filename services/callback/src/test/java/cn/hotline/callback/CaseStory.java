package cn.hotline.callback;

import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.Event;
import cn.hotline.events.Replied;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.TaskKind;
import cn.hotline.events.code.Urgency;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One case as the other services tell it, and what a surveyor then sees and does. */
public final class CaseStory {
    public static final UnitCode UNIT = new UnitCode("HS-CG-01");
    public static final UnitCode PARENT = new UnitCode("HS-CG");
    public static final String SATISFIED = """
            {"result": "REACHED", "recordingId": "REC-1",
             "questionnaire": {"contacted": true, "solved": "YES", "satisfaction": "SATISFIED"}}""";
    public static final String DISSATISFIED = """
            {"result": "REACHED", "questionnaire": {"contacted": false, "solved": "NO", "satisfaction": "DISSATISFIED",
             "fault": "UNIT", "reason": "噪声仍在，请回电13812345678"}}""";
    public static final String NO_ANSWER = "{\"result\": \"NO_ANSWER\"}";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final CaseId caseId = CaseId.next();
    public final CaseNo caseNo = CaseNo.of("HS", LocalDate.of(2026, 11, 21), NUMBER.incrementAndGet());

    /** Filed, handled, closed, and now to be called back. */
    public static CaseStory awaitingCallback() {
        return new CaseStory().filed().dispatched().replied().callbackRequested(1);
    }

    public CaseStory registered() {
        return tell(new DemandRegistered(
                caseId,
                caseNo,
                "HOTLINE",
                null,
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                new CategoryCode("010302"),
                "夜间施工",
                "某工地凌晨施工。",
                null,
                Set.of(),
                false,
                false,
                null,
                false));
    }

    public CaseStory filed() {
        return filed("010302", "HOTLINE");
    }

    /** Filed, handled and closed, with traits a plan may ask for. */
    public static CaseStory awaitingCallback(String category, String channel, String... tags) {
        return new CaseStory()
                .filed(category, channel, tags)
                .dispatched()
                .replied()
                .callbackRequested(1);
    }

    /** 营商环境: to be called back one to one. */
    public static CaseStory ofBusiness() {
        return awaitingCallback("010302", "HOTLINE", "BUSINESS_ENVIRONMENT");
    }

    public CaseStory filed(String category, String channel, String... tags) {
        return tell(new CaseFiled(
                caseId,
                caseNo,
                channel,
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                new CategoryCode(category),
                "夜间施工噪声扰民",
                "某工地凌晨仍在施工，影响居民休息。",
                null,
                Set.of(tags),
                false,
                Instant.parse("2026-11-20T02:00:00Z"),
                false,
                null));
    }

    public CaseStory dispatched() {
        return tell(new WorkOrderDispatched(
                caseId,
                caseNo,
                WorkOrderId.next(),
                1,
                1,
                UNIT,
                "执法一中队",
                List.of(UNIT, PARENT),
                DispatchBasis.values()[0],
                "按职责目录"));
    }

    public CaseStory replied() {
        return tell(new Replied(
                caseId,
                caseNo,
                WorkOrderId.next(),
                UNIT,
                1,
                1,
                Veracity.TRUE,
                Instant.parse("2026-11-20T06:00:00Z"),
                List.of(),
                Solved.YES,
                null,
                "现场核查",
                "工单 " + caseNo + " 已责令整改。",
                null));
    }

    /** 协办: another unit has a part of it. */
    public CaseStory sharedWith(UnitCode unit, UnitCode above) {
        return tell(new UnitTaskOpened(
                caseId,
                caseNo,
                UnitTaskId.next(),
                WorkOrderId.next(),
                TaskKind.values()[0],
                unit,
                "协办单位",
                List.of(unit, above),
                "协助",
                null));
    }

    /** 机构调整: the order goes over to another unit. */
    public CaseStory transferredTo(UnitCode unit) {
        return tell(
                new WorkOrderTransferred(caseId, caseNo, WorkOrderId.next(), UNIT, unit, "新单位", List.of(unit), "机构调整"));
    }

    /** 回访时限 is told. */
    public CaseStory dueAt(Instant due) {
        ClockDue clock = new ClockDue(ClockKind.CALLBACK, due.minusSeconds(60), due, "3wd");
        return tell(new ClocksStarted(caseId, caseNo, null, UNIT, List.of(clock)));
    }

    public CaseStory archivedAt(Instant at) {
        EventLog.shared().publish(new CaseArchived(caseId, caseNo, CaseOutcome.CLOSED), at, Actor.system("closure"));
        return this;
    }

    public CaseStory reopened(int round) {
        return tell(new CaseReopened(caseId, caseNo, round, UNIT));
    }

    public CaseStory callbackRequested(int round) {
        return tell(new CallbackRequested(caseId, caseNo, round, UNIT));
    }

    public CaseStory mergedInto(CaseStory lead) {
        return tell(new CaseMerged(caseId, caseNo, lead.caseId, lead.caseNo));
    }

    public CaseStory unmergedFrom(CaseStory lead) {
        return tell(new CaseUnmerged(caseId, caseNo, lead.caseId, lead.caseNo, "并非同一事项", true));
    }

    /** 变更诉求要素: it is a suggestion now. */
    public CaseStory changed() {
        return tell(new DemandChanged(
                caseId,
                caseNo,
                DemandType.SUGGESTION,
                Urgency.NORMAL,
                new CategoryCode("010302"),
                null,
                Set.of(),
                "登记有误"));
    }

    public CaseStory archived() {
        return tell(new CaseArchived(caseId, caseNo, CaseOutcome.CLOSED));
    }

    public CaseStory tell(Event event) {
        EventLog.shared().publish(event);
        return this;
    }

    public CaseStory tell(Envelope<? extends Event> envelope) {
        EventLog.shared().publish(envelope);
        return this;
    }

    /** Waits until the case has this many tasks in a status, and gives them, oldest first. */
    public List<JsonPath> tasks(String status, int count) {
        return Poll.until(() -> tasksNow(status), found -> found.size() == count);
    }

    public JsonPath task(String status) {
        return tasks(status, 1).get(0);
    }

    private List<JsonPath> tasksNow(String status) {
        JsonPath page = Api.as(surveyor())
                .queryParam("status", status)
                .queryParam("limit", 500)
                .get("/api/v1/callback-tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items.findAll { it.caseId == '" + caseId + "' }.id", String.class).stream()
                .map(id ->
                        Api.as(surveyor()).get("/api/v1/callback-tasks/" + id).jsonPath())
                .toList();
    }

    /** The surveyor makes a call on the version just read. */
    public ValidatableResponse attempt(String body) {
        JsonPath task = task("OPEN");
        return attempt(task.getString("id"), task.getString("version"), body);
    }

    public static ValidatableResponse attempt(String id, String version, String body) {
        return Api.as(surveyor())
                .header("If-Match", version)
                .body(body)
                .post("/api/v1/callback-tasks/{id}/attempts", id)
                .then();
    }

    public static String surveyor() {
        return Tokens.of(Role.SURVEYOR);
    }
}
