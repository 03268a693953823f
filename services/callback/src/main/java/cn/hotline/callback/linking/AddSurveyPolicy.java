package cn.hotline.callback.linking;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Adds a version of the rules of links 网上评价规则; a link keeps the one it was issued by. */
@ApplicationScoped
public class AddSurveyPolicy {
    private final SurveyLinks links;
    private final Caller caller;
    private final Clock clock;

    AddSurveyPolicy(SurveyLinks links, Caller caller, Clock clock) {
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom now when null */
    @Transactional
    public SurveyPolicy add(int validHours, int maxLinks, Instant effectiveFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) {
            throw new DomainException(CallbackError.POLICY_IN_THE_PAST);
        }
        if (links.isPolicyAt(from)) {
            throw new DomainException(CallbackError.POLICY_EXISTS);
        }
        SurveyPolicy policy =
                new SurveyPolicy(from, validHours, maxLinks, caller.actor().id());
        links.keep(policy);
        return policy;
    }
}
