package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Adds a version of the callback rules 回访规则; past ones are never touched. */
@ApplicationScoped
public class AddCallbackPolicy {
    private final CallbackPolicies policies;
    private final Caller caller;
    private final Clock clock;

    AddCallbackPolicy(CallbackPolicies policies, Caller caller, Clock clock) {
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom now when null */
    @Transactional
    public CallbackPolicy add(int attempts, int minDayParts, int minDays, Instant effectiveFrom) {
        if (minDayParts > attempts || minDays > attempts) {
            throw new DomainException(CallbackError.POLICY_NOT_SATISFIABLE);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) {
            throw new DomainException(CallbackError.POLICY_IN_THE_PAST);
        }
        if (policies.exists(from)) {
            throw new DomainException(CallbackError.POLICY_EXISTS);
        }
        CallbackPolicy policy = new CallbackPolicy(
                from,
                new UnreachableRule(attempts, minDayParts, minDays),
                caller.actor().id());
        policies.keep(policy);
        return policy;
    }
}
