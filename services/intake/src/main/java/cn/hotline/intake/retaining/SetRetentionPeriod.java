package cn.hotline.intake.retaining;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The administrator sets how long a class's data are kept 设定留存期限; what was archived before keeps its own period. */
@ApplicationScoped
public class SetRetentionPeriod {
    private final RetentionPeriods periods;
    private final Caller caller;
    private final Clock clock;

    SetRetentionPeriod(RetentionPeriods periods, Caller caller, Clock clock) {
        this.periods = periods;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom null for now */
    @Transactional
    public RetentionPeriod set(RetentionClass of, int months, Instant effectiveFrom) {
        Instant now = clock.instant();
        Instant from = (effectiveFrom == null ? now : effectiveFrom).truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now.truncatedTo(ChronoUnit.MICROS))) {
            throw new DomainException(IntakeError.EFFECTIVE_IN_PAST);
        }
        if (periods.exists(of, from)) {
            throw new DomainException(IntakeError.EFFECTIVE_TAKEN);
        }
        RetentionPeriod period =
                new RetentionPeriod(of, from, months, caller.actor().id());
        periods.persistAndFlush(period);
        return period;
    }
}
