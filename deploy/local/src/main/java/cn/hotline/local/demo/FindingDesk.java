package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Unreasonable demands 不合理诉求认定: the section head signs, then the centre's leader, who refuses every other one. */
final class FindingDesk extends Desk {
    private final String head;
    private final String leader;

    FindingDesk(Stage stage, String head, String leader) {
        super(stage, Queue.FINDINGS, head);
        this.head = head;
        this.leader = leader;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        boolean last = !item.path("signedBy").isEmpty();
        boolean granted = !last || life.caseId().hashCode() % 2 == 0;
        Call call = Call.post(
                        "POST unreasonable-findings/{id}/rulings",
                        last ? leader : head,
                        ServiceModule.CLOSURE,
                        "/api/v1/unreasonable-findings/" + item.path("id").asText() + "/rulings",
                        granted
                                ? Map.of("decision", "GRANT", "note", "要求超出政策标准")
                                : Map.of("decision", "REFUSE", "note", "诉求有合理之处，请继续办理"))
                .at(item.path("version").asLong());
        Answer answer = change(item, life, call);
        switch (answer.body().path("status").asText()) {
            case "GRANTED" -> stage().count(life, What.UNREASONABLE);
            case "REFUSED" -> stage().count(life, What.REASONABLE);
            default -> {}
        }
        return answer.ok();
    }
}
