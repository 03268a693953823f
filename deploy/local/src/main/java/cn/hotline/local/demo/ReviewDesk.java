package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The reviewer 质检审核员: approves, or rejects the first replies where the plan says so. */
final class ReviewDesk extends Desk {
    private final String reviewer;

    ReviewDesk(Stage stage, String reviewer) {
        super(stage, Queue.REVIEWS, reviewer);
        this.reviewer = reviewer;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        if (life.plan().takes(Turn.EXCLUDED) && life.taken().add(Turn.EXCLUDED)) {
            Answer asked = stage().api().send(exclusion(item));
            if (!asked.ok()) {
                life.problem("POST exclusions: " + asked.problem());
            }
        }
        boolean rejects = item.path("round").asInt() == 1
                && item.path("reply").path("attempt").asInt() <= life.plan().rejections();
        Map<String, Object> body = rejects
                ? Map.of("reasons", List.of("NOT_SOLVED"), "comment", "未见实质处置结果，请核实后重新办理并补充说明")
                : Map.of("comment", "回复完整，佐证齐全");
        String act = rejects ? "rejections" : "approvals";
        Call call = Call.post(
                        "POST reviews/{id}/" + act,
                        reviewer,
                        ServiceModule.CLOSURE,
                        "/api/v1/reviews/" + item.path("id").asText() + "/" + act,
                        body)
                .at(item.path("version").asLong());
        boolean done = change(item, life, call).ok();
        if (done) {
            stage().count(life, rejects ? What.REJECTED : What.APPROVED);
        }
        return done;
    }

    /** The unit asks, as soon as its reply is known to closure, to be excused for the case 不计考核. */
    private static Call exclusion(JsonNode item) {
        return Call.post(
                        "POST exclusions",
                        HandlerDesk.handler(item),
                        ServiceModule.CLOSURE,
                        "/api/v1/exclusions",
                        Map.of(
                                "caseId",
                                item.path("caseId").asText(),
                                "workOrderId",
                                item.path("workOrderId").asText(),
                                "reason",
                                "POLICY_LIMIT",
                                "note",
                                "受现行政策限制，暂无法完全满足诉求"))
                .once("demo-exclusion-" + item.path("workOrderId").asText());
    }
}
