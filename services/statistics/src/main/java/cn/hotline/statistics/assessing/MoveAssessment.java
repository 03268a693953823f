package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Moves an assessment on 考核流转: retried, discarded, publicized or published. */
@ApplicationScoped
public class MoveAssessment {
    private final Assessments assessments;
    private final Schemes schemes;
    private final CaseLists lists;
    private final Event<AssessmentWorker.Wanted> wanted;
    private final Caller caller;
    private final Clock clock;

    MoveAssessment(
            Assessments assessments,
            Schemes schemes,
            CaseLists lists,
            Event<AssessmentWorker.Wanted> wanted,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.lists = lists;
        this.wanted = wanted;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param action RETRY, DISCARD, PUBLICIZE or PUBLISH */
    @Transactional
    public Assessment move(UUID id, String ifMatch, AssessmentAction action) {
        Assessment assessment = assessments.locked(id);
        ETags.require(ifMatch, assessment.version());
        Actor by = caller.actor();
        Instant now = clock.instant();
        switch (action) {
            case RETRY -> {
                assessment.retry(by, now);
                wanted.fire(new AssessmentWorker.Wanted());
            }
            case DISCARD -> {
                assessment.act(action, by, now);
                lists.drop(id);
            }
            case PUBLICIZE ->
                assessment.publicize(
                        schemes.one(assessment.schemeId(), true).content().objectionDays(), by, now);
            case PUBLISH -> assessment.act(action, by, now);
            default -> throw new IllegalArgumentException("needs more than a move: " + action);
        }
        assessments.acted(assessment, action, by, now);
        return assessment;
    }
}
