package cn.hotline.callback.planning;

import cn.hotline.callback.CallbackError;
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

/** Adds a version of the plan 回访方案; past ones are never touched. */
@ApplicationScoped
public class AddCallbackPlan {
    private static final String INSERT = "insert into callback_plan (effective_from, calling_hours, lines, added_by)"
            + " values (?1, ?2, ?3, ?4) on conflict do nothing";

    private final EntityManager entities;
    private final Event<CallbackPlans.PlanAdded> added;
    private final Caller caller;
    private final Clock clock;

    AddCallbackPlan(EntityManager entities, Event<CallbackPlans.PlanAdded> added, Caller caller, Clock clock) {
        this.entities = entities;
        this.added = added;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom now when null */
    @Transactional
    public CallbackPlan add(List<CallingHours> hours, List<PlanLine> lines, Instant effectiveFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        CallbackPlan plan = new CallbackPlan(from, hours, lines, caller.actor().id());
        plan.requireSense();
        if (from.isBefore(now)) {
            throw new DomainException(CallbackError.POLICY_IN_THE_PAST);
        }
        int inserted = entities.createNativeQuery(INSERT)
                .setParameter(1, from)
                .setParameter(2, EventJson.write(plan.callingHours()))
                .setParameter(3, EventJson.write(plan.lines()))
                .setParameter(4, plan.addedBy())
                .executeUpdate();
        if (inserted == 0) {
            throw new DomainException(CallbackError.POLICY_EXISTS);
        }
        added.fire(new CallbackPlans.PlanAdded());
        return plan;
    }
}
