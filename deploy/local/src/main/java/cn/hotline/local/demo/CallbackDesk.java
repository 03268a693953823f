package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The surveyor 回访员: calls, and writes down what the citizen says. */
final class CallbackDesk extends Desk {
    private static final int LAST_ROUND = 3;

    private final String surveyor;

    CallbackDesk(Stage stage, String surveyor) {
        super(stage, Queue.CALLBACKS, surveyor);
        this.surveyor = surveyor;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        int round = item.path("round").asInt();
        Verdict verdict = life.plan().verdict(round);
        JsonNode task = item;
        if ("ONE_TO_ONE".equals(item.path("mode").asText())) {
            Answer claimed = post(item, life, item, "claims", Map.of());
            if (!claimed.ok()) {
                return false;
            }
            task = claimed.body();
        }
        Answer answer = post(item, life, task, "attempts", attempt(verdict));
        if (answer.ok() && !"OPEN".equals(answer.body().path("status").asText())) {
            count(life, verdict, round);
        }
        return answer.ok();
    }

    private Answer post(JsonNode item, Life life, JsonNode task, String what, Map<String, Object> body) {
        Call call = Call.post(
                "POST callback-tasks/{id}/" + what,
                surveyor,
                ServiceModule.CALLBACK,
                "/api/v1/callback-tasks/" + item.path("id").asText() + "/" + what,
                body);
        return change(item, life, call.at(task.path("version").asLong()));
    }

    private static Map<String, Object> attempt(Verdict verdict) {
        return switch (verdict) {
            case SATISFIED -> reached(Map.of("contacted", true, "solved", "YES", "satisfaction", "SATISFIED"));
            case DISSATISFIED_WITH_UNIT ->
                reached(Map.of(
                        "contacted", true,
                        "solved", "NO",
                        "satisfaction", "DISSATISFIED",
                        "fault", "UNIT",
                        "reason", "问题反复出现，没有真正解决"));
            case DISSATISFIED_OTHERWISE ->
                reached(Map.of(
                        "contacted", true,
                        "solved", "PARTLY",
                        "satisfaction", "DISSATISFIED",
                        "fault", "NOT_UNIT",
                        "reason", "对现行政策标准不认可"));
            case DISSATISFIED_UNREASONABLY ->
                reached(Map.of(
                        "contacted", true,
                        "solved", "NO",
                        "satisfaction", "VERY_DISSATISFIED",
                        "fault", "UNREASONABLE",
                        "reason", "要求按市场价三倍补偿"));
            case UNREACHABLE -> Map.of("result", "NO_ANSWER");
            case REFUSED -> Map.of("result", "REFUSED");
        };
    }

    private static Map<String, Object> reached(Map<String, Object> questionnaire) {
        return Map.of("result", "REACHED", "questionnaire", questionnaire);
    }

    private void count(Life life, Verdict verdict, int round) {
        switch (verdict) {
            case UNREACHABLE -> stage().count(life, What.UNREACHABLE);
            case REFUSED -> stage().count(life, What.CALL_REFUSED);
            case SATISFIED -> stage().count(life, What.CALLED_BACK);
            default -> {
                stage().count(life, What.CALLED_BACK);
                stage().count(life, What.DISSATISFIED);
                if (verdict == Verdict.DISSATISFIED_WITH_UNIT && round < LAST_ROUND) {
                    stage().count(life, What.REDONE);
                }
            }
        }
    }
}
