package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackConfig;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** An evaluator takes the next evaluations 领取下一批: the oldest to be called now, that nobody holds and that are not of their own unit. */
@ApplicationScoped
public class ClaimNextEvaluations {
    private static final String CLAIM =
            "with next as (select id from evaluation where status = 'OPEN' and (call_from is null or call_from <= :now)"
                    + " and (claimed_until is null or claimed_until <= :now)"
                    + " and (cast(:unit as text) is null or not is_own_unit(case_id, unit, cast(:unit as text)))"
                    + " order by id limit :count for update skip locked)"
                    + " update evaluation set claimed_by = :account, claimed_by_name = :name, claimed_at = :now,"
                    + " claimed_until = :until, version = version + 1 from next where evaluation.id = next.id"
                    + " returning evaluation.id";

    private final EntityManager entities;
    private final Evaluations evaluations;
    private final Caller caller;
    private final Clock clock;
    private final CallbackConfig config;

    ClaimNextEvaluations(
            EntityManager entities, Evaluations evaluations, Caller caller, Clock clock, CallbackConfig config) {
        this.entities = entities;
        this.evaluations = evaluations;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** At most so many; a handler whose unit is not known gets none. */
    @Transactional
    public List<EvaluationDossier> claim(int count) {
        Actor me = caller.actor();
        if (me.unit() == null && me.hasRole(Role.HANDLER)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<UUID> claimed = entities.unwrap(Session.class)
                .createNativeQuery(CLAIM, UUID.class)
                .setParameter("now", now)
                .setParameter("unit", me.unit() == null ? null : me.unit().value())
                .setParameter("count", count)
                .setParameter("account", me.id())
                .setParameter("name", me.name())
                .setParameter("until", now.plus(config.claimLasts()))
                .getResultList();
        return claimed.isEmpty() ? List.of() : evaluations.dossiers(claimed);
    }
}
