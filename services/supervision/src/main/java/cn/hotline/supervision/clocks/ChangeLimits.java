package cn.hotline.supervision.clocks;

import cn.hotline.events.DemandChanged;
import cn.hotline.events.Envelope;
import cn.hotline.supervision.rules.CaseFacts;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Type, urgency, category or tags of a case were put right 变更诉求要素: running limits are replaced, their starts and extensions 延期
 * are kept.
 */
@ApplicationScoped
public class ChangeLimits {
    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Winding winding;

    ChangeLimits(SupervisedCases cases, Clocks clocks, Winding winding) {
        this.cases = cases;
        this.clocks = clocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<DemandChanged> changed) {
        cases.find(changed.data().caseId())
                .ifPresent(watched -> change(watched, watched.facts().changed(changed.data()), changed.time()));
    }

    /** Takes over what decides a limit, and gives what runs the limit that follows. */
    void change(SupervisedCase watched, CaseFacts facts, Instant at) {
        if (!facts.equals(watched.facts())) {
            watched.change(facts);
            relimit(watched, at);
        }
    }

    private void relimit(SupervisedCase watched, Instant at) {
        List<CaseClock> moved = clocks.latest(watched)
                .filter(clock -> winding.relimit(watched, clock, at))
                .toList();
        winding.tell(moved);
    }
}
