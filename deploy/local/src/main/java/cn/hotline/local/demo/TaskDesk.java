package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Units with a part 分办件 of another's order: sign it, report what they did. */
final class TaskDesk extends Desk {
    TaskDesk(Stage stage, String reader) {
        super(stage, Queue.UNIT_TASKS, reader);
    }

    @Override
    boolean act(JsonNode item, Life life) {
        boolean opened = "OPENED".equals(item.path("status").asText());
        Answer answer = change(item, life, opened ? call(item, "signature", null) : call(item, "report", report()));
        if (answer.ok() && !opened) {
            stage().count(life, What.TASKS_REPORTED);
        }
        return answer.ok();
    }

    private static Map<String, Object> report() {
        return Map.of("measures", "已到场核查，职责范围内事项处理完毕", "evidence", List.of("task-photo.jpg"));
    }

    private static Call call(JsonNode item, String act, Object body) {
        return Call.post(
                        "POST unit-tasks/{id}/" + act,
                        HandlerDesk.handler(item),
                        ServiceModule.DISPATCH,
                        "/api/v1/unit-tasks/" + item.path("id").asText() + "/" + act,
                        body)
                .at(item.path("version").asLong());
    }
}
