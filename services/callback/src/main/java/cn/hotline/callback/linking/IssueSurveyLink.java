package cn.hotline.callback.linking;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.planning.PlanMode;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.Outsiders;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Issues a link 网上评价链接 for a waiting callback; whoever sends it is not known here. */
@ApplicationScoped
public class IssueSurveyLink {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DistrictTime.ZONE);

    private final SurveyLinks links;
    private final CallbackTasks tasks;
    private final Outsiders outsiders;
    private final LinkConfig config;
    private final Caller caller;
    private final Clock clock;

    IssueSurveyLink(
            SurveyLinks links,
            CallbackTasks tasks,
            Outsiders outsiders,
            LinkConfig config,
            Caller caller,
            Clock clock) {
        this.links = links;
        this.tasks = tasks;
        this.outsiders = outsiders;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws DomainException {@code own-unit}, {@code task-settled}, {@code claimed-by-another}, {@code one-to-one-only},
     *     {@code too-many-links}
     */
    @Transactional
    public IssuedLink issue(CallbackTaskId id) {
        Actor surveyor = caller.actor();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CallbackTask task = tasks.locked(id);
        outsiders.require(surveyor, task.caseId(), task.unit());
        if (task.planned().mode() == PlanMode.ONE_TO_ONE) {
            throw new DomainException(CallbackError.ONE_TO_ONE_ONLY);
        }
        task.requireCaller(surveyor, now);
        SurveyPolicy policy = links.policyAt(now);
        if (links.countOf(id) >= policy.maxLinks()) {
            throw new DomainException(CallbackError.TOO_MANY_LINKS, policy.maxLinks());
        }
        SurveyToken token = SurveyToken.next();
        Instant expiresAt = now.plus(policy.valid());
        links.keep(new SurveyLink(token, id, surveyor.id(), now, expiresAt));
        String link = config.page() + "#" + token.text();
        String text = MessageFormat.format(config.message(), task.caseNo().value(), link, MINUTE.format(expiresAt));
        return new IssuedLink(link, text, expiresAt);
    }
}
