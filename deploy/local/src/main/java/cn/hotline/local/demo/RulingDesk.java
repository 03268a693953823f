package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Rulings on returns 退单裁定: the dispatcher on a first return, section head and centre leader together on later ones. */
final class RulingDesk extends Desk {
    private final String dispatcher;
    private final String head;
    private final String leader;

    RulingDesk(Stage stage, String dispatcher, String head, String leader) {
        super(stage, Queue.RETURNS, dispatcher);
        this.dispatcher = dispatcher;
        this.head = head;
        this.leader = leader;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        int ordinal = item.path("ordinal").asInt();
        boolean granted = life.plan().grants(ordinal);
        Map<String, Object> ruling = granted
                ? Map.of("decision", "GRANT", "note", "经核实职责确不在该单位，同意退单改派")
                : Map.of("decision", "REFUSE", "note", "按职责清单属该单位职责，裁定由其办理，不得再退");
        Call call = Call.post(
                        "POST returns/{id}/rulings",
                        signer(item, ordinal),
                        ServiceModule.DISPATCH,
                        "/api/v1/returns/" + item.path("id").asText() + "/rulings",
                        ruling)
                .at(item.path("version").asLong());
        Answer answer = change(item, life, call);
        if (answer.ok()) {
            count(life, answer.body().path("status").asText());
        }
        return answer.ok();
    }

    private String signer(JsonNode item, int ordinal) {
        if (ordinal == 1) {
            return dispatcher;
        }
        boolean headSigned = false;
        for (JsonNode role : item.path("signedBy")) {
            headSigned |= "section-head".equals(role.asText());
        }
        return headSigned ? leader : head;
    }

    private void count(Life life, String status) {
        if ("GRANTED".equals(status)) {
            stage().count(life, What.RETURNS_GRANTED);
        } else if ("REFUSED".equals(status)) {
            stage().count(life, What.RETURNS_REFUSED);
        }
    }
}
