package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.Actor;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sends the letters a case's grounds 督办事由 call for, unless the case has one of the cause already. */
@ApplicationScoped
class GroundedLetters {
    private static final Actor SYSTEM = Actor.system("supervision");

    private final Letters letters;
    private final LetterOffice office;
    private final LetterRules letterRules;
    private final Rules rules;
    private final EntityManager entities;
    private final Clock clock;

    GroundedLetters(
            Letters letters,
            LetterOffice office,
            LetterRules letterRules,
            Rules rules,
            EntityManager entities,
            Clock clock) {
        this.letters = letters;
        this.office = office;
        this.letterRules = letterRules;
        this.rules = rules;
        this.entities = entities;
        this.clock = clock;
    }

    void send(LetterGround ground, ResponsibleUnit unit) {
        Instant now = clock.instant();
        List<LetterDraft> drafts = ground.serve().stream()
                .filter(cause ->
                        letters.withUnfinished(cause, Set.of(ground.id())).isEmpty())
                .map(cause -> new LetterDraft(
                        ground.id(), ground.caseNo(), unit, level(cause, now), cause, demand(ground, cause)))
                .toList();
        if (!drafts.isEmpty()) {
            office.issue(drafts, SYSTEM, now);
            // What ends or passes the case on in the same batch of events is to find them.
            entities.flush();
        }
    }

    private LetterLevel level(LetterCause cause, Instant now) {
        return letterRules
                .at(cause, now)
                .map(LetterRule::level)
                .orElseGet(() -> cause == LetterCause.DISSATISFIED
                        ? rules.book().ruleAt(now).levelOf(cause)
                        : LetterLevel.MAJOR);
    }

    private static String demand(LetterGround ground, LetterCause cause) {
        String head = "工单 " + ground.caseNo();
        return switch (cause) {
            case LEADER -> head + " 系领导批示件，请专人负责、限期办结并书面答复办理情况。";
            case REPEATED -> head + " 所反映事项已重复反映 " + ground.timesTold() + " 次，请查明未解决的原因、从根本上办理并书面答复。";
            case DISSATISFIED -> head + " 诉求人已 " + ground.dissatisfactions() + " 次回访不满意，请查明原因、切实整改并书面答复。";
            default -> throw new IllegalArgumentException("no letter by such a ground: " + cause);
        };
    }
}
