package cn.hotline.callback.telling;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Adds a version of the window 反映期限; a case keeps the one in force when it was archived. */
@ApplicationScoped
public class AddTellingPolicy {
    private final LateVerdicts verdicts;
    private final Caller caller;
    private final Clock clock;

    AddTellingPolicy(LateVerdicts verdicts, Caller caller, Clock clock) {
        this.verdicts = verdicts;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom now when null */
    @Transactional
    public TellingPolicy add(int days, Instant effectiveFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) {
            throw new DomainException(CallbackError.POLICY_IN_THE_PAST);
        }
        if (verdicts.isPolicyAt(from)) {
            throw new DomainException(CallbackError.POLICY_EXISTS);
        }
        TellingPolicy policy = new TellingPolicy(from, days, caller.actor().id());
        verdicts.keep(policy);
        return policy;
    }
}
