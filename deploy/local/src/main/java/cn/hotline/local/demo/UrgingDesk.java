package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import java.util.Map;

/** The supervisor 督办员 urges 催办 by hand where a plan says so. */
final class UrgingDesk {
    private final Stage stage;
    private final String supervisor;

    UrgingDesk(Stage stage, String supervisor) {
        this.stage = stage;
        this.supervisor = supervisor;
    }

    /** Urges once per case; whether the unit may go on: false while supervision has not heard of the order. */
    boolean urge(Life life) {
        if (life.urged().get()) {
            return true;
        }
        Call call = Call.post(
                        "POST urges",
                        supervisor,
                        ServiceModule.SUPERVISION,
                        "/api/v1/urges",
                        Map.of("caseId", life.caseId(), "note", "诉求人再次来电催问办理进展"))
                .once("demo-urge-" + life.caseId());
        Answer answer = stage.api().send(call);
        if (answer.status() == 409 || answer.status() == 404) {
            return false;
        }
        if (!answer.ok()) {
            life.problem(call.name() + ": " + answer.problem());
        }
        if (life.urged().compareAndSet(false, true) && answer.ok()) {
            stage.count(life, What.URGED);
        }
        return true;
    }
}
