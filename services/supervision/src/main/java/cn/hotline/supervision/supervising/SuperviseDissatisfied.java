package cn.hotline.supervision.supervising;

import cn.hotline.events.Envelope;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.Actor;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.units.UnitDirectory;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sees that there is the letter the process asks for when the redo rounds are used up 重办后仍不满意.
 *
 * <p>INVARIANT: whenever the process asks, one letter of the cause is not at its end, and the process waits for that one: an earlier
 * one, opened by rule, becomes the awaited one. An awaited letter ends by an accepted answer only, so the wait is never lost.
 */
@ApplicationScoped
public class SuperviseDissatisfied {
    private static final Actor SYSTEM = Actor.system("supervision");

    private final SupervisedCases cases;
    private final UnitDirectory units;
    private final Letters letters;
    private final LetterOffice office;
    private final Rules rules;
    private final Clock clock;

    SuperviseDissatisfied(
            SupervisedCases cases,
            UnitDirectory units,
            Letters letters,
            LetterOffice office,
            Rules rules,
            Clock clock) {
        this.cases = cases;
        this.units = units;
        this.letters = letters;
        this.office = office;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public void on(Envelope<SupervisionRequested> requested) {
        SupervisionRequested request = requested.data();
        Optional<Letter> earlier = letters.unfinished(request.caseId(), request.cause());
        if (earlier.isPresent()) {
            earlier.get().await();
        } else {
            open(request, cases.get(request.caseId()), clock.instant());
        }
    }

    private void open(SupervisionRequested request, SupervisedCase watched, Instant now) {
        LetterDraft draft = new LetterDraft(
                watched.id(),
                watched.caseNo(),
                request.unit() == null
                        ? watched.responsible()
                        : units.responsible(request.unit(), watched.responsible()),
                rules.book().ruleAt(now).levelOf(LetterCause.DISSATISFIED),
                request.cause(),
                "工单 " + watched.caseNo() + " 经第 " + request.round() + " 轮办理诉求人仍不满意，请查明原因、切实整改并书面答复。");
        office.issue(List.of(draft), SYSTEM, now).forEach(Letter::await);
    }
}
