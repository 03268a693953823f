package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.rules.SupervisionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opens letters 超期督办 for clocks that have been overdue for too long, one per case while it is open. */
@ApplicationScoped
public class SuperviseOverdue {
    private static final Actor SYSTEM = Actor.system("supervision");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DistrictTime.ZONE);

    private final Letters letters;
    private final LetterOffice office;
    private final Rules rules;

    SuperviseOverdue(Letters letters, LetterOffice office, Rules rules) {
        this.letters = letters;
        this.office = office;
        this.rules = rules;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(List<CaseClock> overdue, Instant at) {
        if (overdue.isEmpty()) {
            return;
        }
        SupervisionRule rule = rules.book().ruleAt(at);
        Set<CaseId> served = letters.withUnfinished(
                LetterCause.OVERDUE, overdue.stream().map(CaseClock::caseId).toList());
        List<LetterDraft> drafts = new ArrayList<>();
        for (CaseClock clock : overdue) {
            if (served.add(clock.caseId())) {
                drafts.add(draft(clock, rule));
            }
        }
        if (!drafts.isEmpty()) {
            office.issue(drafts, SYSTEM, at);
        }
    }

    private static LetterDraft draft(CaseClock clock, SupervisionRule rule) {
        String demand = "工单 " + clock.caseNo() + " 的" + clock.kind().label() + "时限已于 "
                + MINUTE.format(clock.times().dueAt()) + " 到期，至今未办，请立即办理并书面答复。";
        return new LetterDraft(
                clock.caseId(),
                clock.caseNo(),
                clock.responsible(),
                rule.levelOf(LetterCause.OVERDUE),
                LetterCause.OVERDUE,
                demand);
    }
}
