package cn.hotline.supervision.supervising;

import cn.hotline.events.Envelope;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.kernel.Actor;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.units.UnitDirectory;
import cn.hotline.supervision.watching.CaseStatus;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Opens the letter the process asks for when the redo rounds are used up 重办后仍不满意. */
@ApplicationScoped
public class SuperviseDissatisfied {
    private static final Logger LOG = Logger.getLogger(SuperviseDissatisfied.class);
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
        SupervisedCase watched = cases.get(request.caseId());
        if (watched.status() == CaseStatus.ARCHIVED
                || !letters.withOpen(request.cause(), Set.of(request.caseId())).isEmpty()) {
            LOG.debugf("no second letter: the case is %s", watched.status());
            return;
        }
        LetterDraft draft = new LetterDraft(
                watched.id(),
                watched.caseNo(),
                unitOf(request, watched),
                rules.book().ruleAt(clock.instant()).levelOf(request.cause()),
                request.cause(),
                "工单 " + watched.caseNo() + " 经第 " + request.round() + " 轮办理诉求人仍不满意，请查明原因、切实整改并书面答复。");
        office.issue(List.of(draft), SYSTEM, clock.instant());
    }

    private ResponsibleUnit unitOf(SupervisionRequested request, SupervisedCase watched) {
        ResponsibleUnit present = watched.responsible();
        if (present != null && (request.unit() == null || present.code().equals(request.unit()))) {
            return present;
        }
        return units.responsible(request.unit()).orElseGet(() -> ResponsibleUnit.of(request.unit(), null, List.of()));
    }
}
