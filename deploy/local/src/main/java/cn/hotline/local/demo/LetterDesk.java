package cn.hotline.local.demo;

import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The units answer the supervision letters 督办单 they get. */
final class LetterDesk extends Desk {
    LetterDesk(Stage stage, String reader) {
        super(stage, Queue.LETTERS, reader);
    }

    @Override
    boolean act(JsonNode item, Life life) {
        Call call = Call.post(
                        "POST letters/{id}/answers",
                        HandlerDesk.handler(item),
                        ServiceModule.SUPERVISION,
                        "/api/v1/letters/" + item.path("id").asText() + "/answers",
                        Map.of("answer", "我单位负责人已牵头复核，问题现已解决，并向诉求人作了说明。"))
                .at(item.path("version").asLong());
        boolean done = change(item, life, call).ok();
        if (done) {
            stage().count(life, What.LETTERS);
        }
        return done;
    }
}
