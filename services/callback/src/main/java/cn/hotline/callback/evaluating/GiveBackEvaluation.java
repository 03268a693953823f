package cn.hotline.callback.evaluating;

import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts a claimed evaluation back 退回领取: by who holds it, or by a section head. */
@ApplicationScoped
public class GiveBackEvaluation {
    private final Evaluations evaluations;
    private final Caller caller;
    private final Clock clock;

    GiveBackEvaluation(Evaluations evaluations, Caller caller, Clock clock) {
        this.evaluations = evaluations;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public EvaluationDossier giveBack(EvaluationId id, String ifMatch) {
        EvaluationDossier dossier = evaluations.dossier(id);
        long seen = dossier.evaluation().version();
        dossier.evaluation().giveBack(caller.actor(), clock.instant());
        ETags.require(ifMatch, seen);
        evaluations.flush();
        return dossier;
    }
}
