package cn.hotline.local.demo;

import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The supervisor 督办员 accepts what the units answer to their letters 督办销号. */
final class LetterReviewDesk extends Desk {
    private final String supervisor;

    LetterReviewDesk(Stage stage, String supervisor) {
        super(stage, Queue.LETTER_ANSWERS, supervisor);
        this.supervisor = supervisor;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        Call call = Call.post(
                        "POST letters/{id}/reviews",
                        supervisor,
                        ServiceModule.SUPERVISION,
                        "/api/v1/letters/" + item.path("id").asText() + "/reviews",
                        Map.of("verdict", "ACCEPTED", "opinion", "整改到位，同意销号"))
                .at(item.path("version").asLong());
        boolean done = change(item, life, call).ok();
        if (done) {
            stage().count(life, What.LETTERS_ACCEPTED);
        }
        return done;
    }
}
