package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackConfig;
import cn.hotline.callback.surveying.Outsiders;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** An evaluator takes one evaluation on the desk 领取, or renews that claim. */
@ApplicationScoped
public class ClaimEvaluation {
    private final Evaluations evaluations;
    private final Outsiders outsiders;
    private final Caller caller;
    private final Clock clock;
    private final CallbackConfig config;

    ClaimEvaluation(Evaluations evaluations, Outsiders outsiders, Caller caller, Clock clock, CallbackConfig config) {
        this.evaluations = evaluations;
        this.outsiders = outsiders;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** The one who comes second in a race is told who was first: the claim is looked at before the version. */
    @Transactional
    public EvaluationDossier claim(EvaluationId id, String ifMatch) {
        Actor me = caller.actor();
        Evaluation evaluation = evaluations.locked(id);
        long seen = evaluation.version();
        outsiders.require(me, evaluation.caseId(), evaluation.unit());
        Instant now = clock.instant();
        evaluation.claim(me, now, now.plus(config.claimLasts()));
        ETags.require(ifMatch, seen);
        evaluations.flush();
        return evaluations.dossier(id);
    }
}
