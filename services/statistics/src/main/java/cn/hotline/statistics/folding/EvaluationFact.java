package cn.hotline.statistics.folding;

import cn.hotline.events.Envelope;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.EvaluationSampled;
import java.time.Instant;
import java.util.UUID;

/** One third-party evaluation 第三方评价 of a closed case; it stands beside the callbacks and changes no figure of theirs. */
public class EvaluationFact {
    UUID evaluationId;

    UUID caseId;

    long version;

    String unit;
    int round;
    Instant sampledAt;
    Instant completedAt;
    String outcome;
    String solved;
    String satisfaction;

    EvaluationFact() {}

    EvaluationFact(UUID evaluationId, UUID caseId) {
        this.evaluationId = evaluationId;
        this.caseId = caseId;
    }

    void sampled(Envelope<EvaluationSampled> said) {
        sampledAt = said.time();
        if (completedAt == null) {
            unit = Codes.of(said.data().unit());
            round = said.data().round();
        }
    }

    void completed(Envelope<EvaluationCompleted> said) {
        EvaluationCompleted evaluation = said.data();
        completedAt = said.time();
        unit = Codes.of(evaluation.unit());
        round = evaluation.round();
        outcome = Codes.of(evaluation.outcome());
        solved = Codes.of(evaluation.solved());
        satisfaction = Codes.of(evaluation.satisfaction());
    }

    public String unit() {
        return unit;
    }

    public Instant sampledAt() {
        return sampledAt;
    }

    public Instant completedAt() {
        return completedAt;
    }
}
