package cn.hotline.callback.evaluating;

import cn.hotline.callback.surveying.ClaimFilter;
import cn.hotline.callback.surveying.Outsiders;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shows evaluations 第三方评价 to who may see them: nobody of a unit that had the case. */
@ApplicationScoped
public class ReadEvaluations {
    private final Evaluations evaluations;
    private final Outsiders outsiders;
    private final Caller caller;
    private final Clock clock;

    ReadEvaluations(Evaluations evaluations, Outsiders outsiders, Caller caller, Clock clock) {
        this.evaluations = evaluations;
        this.outsiders = outsiders;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws cn.hotline.kernel.error.DomainException {@code not-found}, {@code own-unit} */
    public EvaluationDossier one(EvaluationId id) {
        EvaluationDossier dossier = evaluations.dossier(id);
        outsiders.require(
                caller.actor(),
                dossier.evaluation().caseId(),
                dossier.evaluation().unit());
        return dossier;
    }

    /** Oldest first, from behind the given one; a handler whose unit is not known sees none. */
    public List<EvaluationDossier> list(
            EvaluationStatus status, ClaimFilter claimed, boolean callableNow, UUID after, int limit) {
        Actor me = caller.actor();
        if (me.unit() == null && me.hasRole(Role.HANDLER)) {
            return List.of();
        }
        EvaluationFilter filter = new EvaluationFilter(
                status,
                claimed,
                callableNow,
                me.id(),
                me.unit() == null ? null : me.unit().value(),
                clock.instant());
        return evaluations.list(filter, after, limit);
    }
}
