package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Approvals 延期、挂账审批: whoever has not signed yet of those who must. */
final class ApplicationDesk extends Desk {
    private final String head;
    private final String leader;

    ApplicationDesk(Stage stage, String head, String leader) {
        super(stage, Queue.APPLICATIONS, head);
        this.head = head;
        this.leader = leader;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        boolean extension = "EXTENSION".equals(item.path("kind").asText());
        boolean refused = extension && life.plan().takes(Turn.EXTENSION_REFUSED);
        Call call = Call.post(
                        "POST applications/{id}/rulings",
                        item.path("signedBy").isEmpty() ? head : leader,
                        ServiceModule.DISPATCH,
                        "/api/v1/applications/" + item.path("id").asText() + "/rulings",
                        refused
                                ? Map.of("decision", "REFUSE", "note", "时限尚足，请抓紧办理")
                                : Map.of("decision", "GRANT", "note", "情况属实，同意"))
                .at(item.path("version").asLong());
        Answer answer = change(item, life, call);
        if (answer.ok()) {
            count(life, extension, answer.body().path("status").asText());
        }
        return answer.ok();
    }

    private void count(Life life, boolean extension, String status) {
        if ("GRANTED".equals(status)) {
            stage().count(life, extension ? What.EXTENDED : What.SUSPENDED);
        } else if ("REFUSED".equals(status)) {
            stage().count(life, What.EXTENSIONS_REFUSED);
        }
    }
}
