package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.surveying.UnreachableRule;
import cn.hotline.events.EventJson;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Adds a version of the plan 第三方评价方案; past ones are never touched. */
@ApplicationScoped
public class AddEvaluationPlan {
    private static final String INSERT = "insert into evaluation_plan"
            + " (effective_from, lines, attempts, min_day_parts, min_days, added_by) values (?1, ?2, ?3, ?4, ?5, ?6)"
            + " on conflict do nothing";

    private final EntityManager entities;
    private final Event<EvaluationPlans.PlanAdded> added;
    private final Caller caller;
    private final Clock clock;

    AddEvaluationPlan(EntityManager entities, Event<EvaluationPlans.PlanAdded> added, Caller caller, Clock clock) {
        this.entities = entities;
        this.added = added;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom now when null */
    @Transactional
    public EvaluationPlan add(List<SampleLine> lines, UnreachableRule rule, Instant effectiveFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        EvaluationPlan plan =
                new EvaluationPlan(from, lines, rule, caller.actor().id());
        plan.requireSense();
        if (from.isBefore(now)) {
            throw new DomainException(CallbackError.POLICY_IN_THE_PAST);
        }
        int inserted = entities.createNativeQuery(INSERT)
                .setParameter(1, from)
                .setParameter(2, EventJson.write(plan.lines()))
                .setParameter(3, rule.attempts())
                .setParameter(4, rule.minDayParts())
                .setParameter(5, rule.minDays())
                .setParameter(6, plan.addedBy())
                .executeUpdate();
        if (inserted == 0) {
            throw new DomainException(CallbackError.POLICY_EXISTS);
        }
        added.fire(new EvaluationPlans.PlanAdded());
        return plan;
    }
}
