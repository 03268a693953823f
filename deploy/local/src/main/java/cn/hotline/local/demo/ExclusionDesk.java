package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Exclusions 不计考核: the section head signs, then the centre's leader. */
final class ExclusionDesk extends Desk {
    private final String head;
    private final String leader;

    ExclusionDesk(Stage stage, String head, String leader) {
        super(stage, Queue.EXCLUSIONS, head);
        this.head = head;
        this.leader = leader;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        Call call = Call.post(
                        "POST exclusions/{id}/rulings",
                        item.path("signedBy").isEmpty() ? head : leader,
                        ServiceModule.CLOSURE,
                        "/api/v1/exclusions/" + item.path("id").asText() + "/rulings",
                        Map.of("decision", "GRANT", "note", "情况属实，同意不计考核"))
                .at(item.path("version").asLong());
        Answer answer = change(item, life, call);
        if ("GRANTED".equals(answer.body().path("status").asText())) {
            stage().count(life, What.EXCLUSIONS);
        }
        return answer.ok();
    }
}
