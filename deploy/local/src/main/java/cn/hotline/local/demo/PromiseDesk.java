package cn.hotline.local.demo;

import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Units that promised 阶段性办结: they keep it at once. */
final class PromiseDesk extends Desk {
    PromiseDesk(Stage stage, String reader) {
        super(stage, Queue.PROMISES, reader);
    }

    @Override
    boolean act(JsonNode item, Life life) {
        Call call = Call.post(
                        "POST work-orders/{id}/promise/fulfilment",
                        HandlerDesk.handler(item),
                        ServiceModule.DISPATCH,
                        "/api/v1/work-orders/" + item.path("workOrderId").asText() + "/promise/fulfilment",
                        Map.of("measures", "后续事项已全部完成", "publicReply", "此前答复中未完成的部分已全部完成。"))
                .at(item.path("version").asLong());
        boolean done = change(item, life, call).ok();
        if (done) {
            stage().count(life, What.PROMISES_KEPT);
        }
        return done;
    }
}
