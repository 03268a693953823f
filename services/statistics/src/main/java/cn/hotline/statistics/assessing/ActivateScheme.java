package cn.hotline.statistics.assessing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Activates a version of a scheme 启用考核方案: from its month on, unless such a month has been assessed already. */
@ApplicationScoped
public class ActivateScheme {
    private final Schemes schemes;
    private final Assessments assessments;
    private final Caller caller;
    private final Clock clock;

    ActivateScheme(Schemes schemes, Assessments assessments, Caller caller, Clock clock) {
        this.schemes = schemes;
        this.assessments = assessments;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Scheme activate(UUID id, String ifMatch) {
        Scheme scheme = schemes.locked(id);
        ETags.require(ifMatch, scheme.version());
        boolean taken = schemes.isTaken(scheme);
        scheme.activate(caller.actor(), clock.instant());
        if (taken) {
            throw new DomainException(StatisticsError.SCHEME_MONTH_TAKEN, scheme.effectiveFrom());
        }
        assessments.lastMonthOf(scheme.code()).ifPresent(month -> {
            if (!month.isBefore(scheme.effectiveFrom())) {
                throw new DomainException(StatisticsError.SCHEME_MONTH_ASSESSED, month);
            }
        });
        schemes.flush();
        return scheme;
    }
}
