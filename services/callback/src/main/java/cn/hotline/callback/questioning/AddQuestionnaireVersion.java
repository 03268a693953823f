package cn.hotline.callback.questioning;

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

/** Adds a version of the questionnaire 回访问卷版本; past ones are never touched. */
@ApplicationScoped
public class AddQuestionnaireVersion {
    private final EntityManager entities;
    private final Event<QuestionnaireVersions.VersionAdded> added;
    private final Caller caller;
    private final Clock clock;

    AddQuestionnaireVersion(
            EntityManager entities, Event<QuestionnaireVersions.VersionAdded> added, Caller caller, Clock clock) {
        this.entities = entities;
        this.added = added;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param effectiveFrom now when null */
    @Transactional
    public QuestionnaireVersion add(List<Question> questions, Instant effectiveFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        QuestionnaireVersion version =
                new QuestionnaireVersion(from, questions, caller.actor().id());
        version.requireSense();
        if (from.isBefore(now)) {
            throw new DomainException(CallbackError.POLICY_IN_THE_PAST);
        }
        int inserted = entities.createNativeQuery(
                        "insert into questionnaire_version (effective_from, questions, added_by)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, from)
                .setParameter(2, EventJson.write(version.questions()))
                .setParameter(3, version.addedBy())
                .executeUpdate();
        if (inserted == 0) {
            throw new DomainException(CallbackError.POLICY_EXISTS);
        }
        added.fire(new QuestionnaireVersions.VersionAdded());
        return version;
    }
}
