package cn.hotline.supervision.supervising;

import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Actor;
import cn.hotline.supervision.rules.RuleBook;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Opens a letter at the third rejection of a case at the review 多次驳回重办, in whatever round.
 *
 * <p>Which rejection it is, the rule in force when the case was registered says: it is reached once in a case's life.
 */
@ApplicationScoped
public class SuperviseRejected {
    private static final Actor SYSTEM = Actor.system("supervision");

    private final SupervisedCases cases;
    private final LetterOffice office;
    private final Rules rules;
    private final EntityManager entities;
    private final Clock clock;

    SuperviseRejected(SupervisedCases cases, LetterOffice office, Rules rules, EntityManager entities, Clock clock) {
        this.cases = cases;
        this.office = office;
        this.rules = rules;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public void on(Envelope<ReviewRejected> rejected) {
        if (rejected.data().kind() == ReviewKind.REVIEW) {
            cases.find(rejected.data().caseId())
                    .filter(watched -> watched.status().isInHand() && watched.responsible() != null)
                    .ifPresent(this::count);
        }
    }

    private void count(SupervisedCase watched) {
        RuleBook book = rules.book();
        if (watched.reject() == book.ruleAt(watched.facts().registeredAt()).rejectionsForLetter()) {
            Instant now = clock.instant();
            office.issue(List.of(draft(watched, book, now)), SYSTEM, now);
            // An archiving in the same batch of events is to find it.
            entities.flush();
        }
    }

    private static LetterDraft draft(SupervisedCase watched, RuleBook book, Instant now) {
        return new LetterDraft(
                watched.id(),
                watched.caseNo(),
                watched.responsible(),
                book.ruleAt(now).levelOf(LetterCause.REJECTED),
                LetterCause.REJECTED,
                "工单 " + watched.caseNo() + " 的回复已 "
                        + book.ruleAt(watched.facts().registeredAt()).rejectionsForLetter()
                        + " 次被审核驳回，请查明原因、切实办理并书面答复。");
    }
}
