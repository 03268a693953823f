package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.watching.CaseAction;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets the clocks of an unmerged case go on 拆分并案: from their own start, the merged time not counted, so with what remained.
 *
 * <p>A transfer clock 转办, and the clock of the whole case 全程, that the merger cut off go on at once. A handle clock 办理 goes on too, but shows only when the case has a
 * unit again: the new work order takes over what remained, reckoned from the unmerging, see {@link StartOrderClocks}; its sign clock
 * 签收 is a fresh one. What had ended before the merger stays ended.
 */
@ApplicationScoped
public class ResumeClocks {
    private static final Logger LOG = Logger.getLogger(ResumeClocks.class);

    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Winding winding;

    ResumeClocks(SupervisedCases cases, Clocks clocks, Winding winding) {
        this.cases = cases;
        this.clocks = clocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<CaseUnmerged> unmerged) {
        cases.find(unmerged.data().caseId()).ifPresent(watched -> resume(watched, unmerged));
    }

    private void resume(SupervisedCase watched, Envelope<CaseUnmerged> unmerged) {
        if (!watched.meet(CaseAction.UNMERGE)) {
            LOG.debugf("unmerging does not count: the case is %s", watched.status());
            return;
        }
        watched.resume(unmerged.time());
        for (ClockKind kind : List.of(ClockKind.TRANSFER, ClockKind.CASE)) {
            clocks.latest(watched, kind).ifPresent(clock -> goOn(watched, clock));
        }
    }

    /** A merger that cost no working time moves nothing: what was told of the clock still holds. */
    private void goOn(SupervisedCase watched, CaseClock earlier) {
        CutOff.of(earlier, watched)
                .map(cutOff -> winding.goOn(watched, cutOff))
                .filter(clock -> !clock.times().dueAt().equals(earlier.times().dueAt()))
                .ifPresent(clock -> winding.tell(List.of(clock)));
    }
}
