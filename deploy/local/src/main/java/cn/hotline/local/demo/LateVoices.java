package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import java.util.Map;

/** Reporters who say after the archiving that nothing is settled 归档后反映不满意, each once. */
final class LateVoices {
    private static final int TRIES = 60;

    private final Stage stage;
    private final String agent;

    LateVoices(Stage stage, String agent) {
        this.stage = stage;
        this.agent = agent;
    }

    /**
     * Lets the reporter speak, if one will.
     *
     * @param archivedAt when the case was archived, as it is told now
     * @return whether the case is over for good: nobody speaks, nothing comes of it, or it was archived anew
     */
    boolean nothingMore(Life life, String archivedAt) {
        LateVoice voice = life.plan().late();
        if (voice == null) {
            return true;
        }
        if (life.archivedBefore() != null) {
            return !life.archivedBefore().equals(archivedAt);
        }
        if (!tell(life, voice)) {
            return life.lateTries() > TRIES;
        }
        stage.count(life, What.TOLD_LATE);
        life.archivedBefore(archivedAt);
        return voice == LateVoice.POLICY;
    }

    private boolean tell(Life life, LateVoice voice) {
        Answer answer = stage.api()
                .send(Call.post(
                        "POST satisfactions/{caseId}/late-verdicts",
                        agent,
                        ServiceModule.CALLBACK,
                        "/api/v1/satisfactions/" + life.caseId() + "/late-verdicts",
                        Map.of("satisfaction", "DISSATISFIED", "fault", voice.name(), "reason", voice.reason())));
        if (!answer.ok()) {
            life.problem("late-verdicts: " + answer.problem());
        }
        return answer.ok();
    }
}
