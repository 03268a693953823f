package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.Form;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The patroller 监督员: reports what is wrong on the way, and verifies at the place what the units say they put right. */
final class PatrolDesk extends Desk {
    private static final List<String> FINDINGS = List.of("人行道井盖破损", "路灯杆倾斜", "绿化带垃圾堆积", "占道堆放建材");

    private final String patroller;
    private final String run;
    private final AtomicInteger reports = new AtomicInteger();

    /** @param run tells the reports of this run from those of others */
    PatrolDesk(Stage stage, String patroller, String run) {
        super(stage, Queue.VERIFICATIONS, patroller);
        this.patroller = patroller;
        this.run = run;
    }

    /** Reports what the patroller comes across; every other time a unit is called to the place. */
    void report() {
        int number = reports.getAndIncrement();
        String rowId = "patrol-" + run + "-" + number;
        String title = FINDINGS.get(number % FINDINGS.size());
        String called = number % 2 == 0 ? ", \"calledUnit\": \"HS-CG\"" : "";
        Form form = new Form()
                .with(
                        "report",
                        "application/json",
                        "{\"category\": \"0104\", \"title\": \"" + title + "\", \"content\": \"巡查发现" + title
                                + "，已拍照。\", \"place\": {\"street\": \"HS-JD01\", \"address\": \"桂影路沿线\"}" + called
                                + "}")
                .withFile("photos", "before.png", "image/png", Photos.of(rowId + " before"));
        Answer answer = stage().api()
                .send(Call.post("POST patrol-reports", patroller, ServiceModule.INTAKE, "/api/v1/patrol-reports", form)
                        .once(rowId));
        if (!answer.ok()) {
            stage().tally().count(What.FAILED);
            System.err.println("监督员上报 patrol report: " + answer.problem());
            return;
        }
        JsonNode demand = answer.body();
        Life life = new Life(
                rowId, demand.path("caseId").asText(), demand.path("caseNo").asText(), LifePlan.PLAIN);
        stage().add(life);
        stage().count(life, What.PATROLLED);
    }

    /** The first report of a run is not put right at once. */
    @Override
    boolean act(JsonNode item, Life life) {
        boolean first = item.path("reply").path("attempt").asInt() == 1;
        return first && life.rowId().endsWith("-0") ? reject(item, life) : approve(item, life);
    }

    private boolean reject(JsonNode item, Life life) {
        return decided(
                item,
                life,
                "rejections",
                What.UNVERIFIED,
                Map.of("reasons", List.of("NOT_SOLVED"), "comment", "现场未见整改"));
    }

    private boolean approve(JsonNode item, Life life) {
        Form form = new Form()
                .withFile("file", "after.png", "image/png", Photos.of(life.caseId() + " after"))
                .with("moment", "text/plain", "AFTER");
        Answer photo = stage().api()
                .send(Call.post(
                        "POST demands/{id}/attachments",
                        patroller,
                        ServiceModule.INTAKE,
                        "/api/v1/demands/" + life.caseId() + "/attachments",
                        form));
        if (!photo.ok()) {
            life.problem("attachments: " + photo.problem());
            return false;
        }
        String after = photo.body().path("attachmentId").asText();
        return decided(item, life, "approvals", What.VERIFIED, Map.of("comment", "现场已整改", "afterPhoto", after));
    }

    private boolean decided(JsonNode item, Life life, String act, What what, Map<String, ?> body) {
        String path = "/api/v1/reviews/" + item.path("id").asText() + "/" + act;
        Call call = Call.post("POST reviews/{id}/" + act, patroller, ServiceModule.CLOSURE, path, body)
                .at(item.path("version").asLong());
        boolean done = change(item, life, call).ok();
        if (done) {
            stage().count(life, what);
        }
        return done;
    }
}
