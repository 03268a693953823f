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
 * Type, urgency or tags of a case were put right 变更诉求要素: running limits are replaced, their starts and extensions 延期 are kept.
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
        DemandChanged told = changed.data();
        cases.find(told.caseId())
                .ifPresent(watched -> change(
                        watched,
                        new CaseFacts(
                                told.type(),
                                told.urgency(),
                                told.tags(),
                                watched.facts().patrol(),
                                watched.facts().registeredAt()),
                        changed.time()));
    }

    /** Takes over what decides a limit, and gives what runs the limit that follows. */
    void change(SupervisedCase watched, CaseFacts facts, Instant at) {
        if (!facts.equals(watched.facts())) {
            watched.change(facts);
            relimit(watched, at);
        }
    }

    /** INVARIANT: the transfer clock has ended where a work order's clocks run, so what moves is told at once. */
    private void relimit(SupervisedCase watched, Instant at) {
        List<CaseClock> moved = clocks.latest(watched)
                .filter(clock -> winding.relimit(watched, clock, at))
                .toList();
        if (!moved.isEmpty()) {
            winding.tell(moved);
        }
    }
}
