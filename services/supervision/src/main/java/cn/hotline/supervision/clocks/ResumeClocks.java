package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.watching.CaseAction;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Lets the clocks of an unmerged case go on 拆分并案: from their own start, the merged time not counted, so with what remained.
 *
 * <p>A transfer clock 转办 that the merger cut off goes on at once. A handle clock 办理 goes on too, but shows only when the case has a
 * unit again: the new work order takes over what remained, reckoned from the unmerging, see {@link StartOrderClocks}; its sign clock
 * 签收 is a fresh one. What had ended before the merger stays ended. Of a case merged before its filing only the pause is kept, for
 * its transfer clock starts with the filing.
 */
@ApplicationScoped
public class ResumeClocks {
    private static final Logger LOG = Logger.getLogger(ResumeClocks.class);

    private final SupervisedCases cases;
    private final ScreeningPauses pauses;
    private final Clocks clocks;
    private final Winding winding;
    private final WorkCalendar calendar;

    ResumeClocks(SupervisedCases cases, ScreeningPauses pauses, Clocks clocks, Winding winding, WorkCalendar calendar) {
        this.cases = cases;
        this.pauses = pauses;
        this.clocks = clocks;
        this.winding = winding;
        this.calendar = calendar;
    }

    /** A case merged before its filing is not watched yet. */
    @Transactional
    public void merged(Envelope<CaseMerged> merged) {
        if (cases.find(merged.data().caseId()).isEmpty()) {
            pauses.begin(merged.data().caseId(), merged.time());
        }
    }

    @Transactional
    public void unmerged(Envelope<CaseUnmerged> unmerged) {
        cases.find(unmerged.data().caseId()).ifPresentOrElse(watched -> resume(watched, unmerged), () -> pauses.find(
                        unmerged.data().caseId())
                .ifPresent(pause -> pause.end(unmerged.time(), calendar)));
    }

    private void resume(SupervisedCase watched, Envelope<CaseUnmerged> unmerged) {
        if (!watched.meet(CaseAction.UNMERGE)) {
            LOG.debugf("unmerging does not count: the case is %s", watched.status());
            return;
        }
        watched.resume(unmerged.time());
        clocks.latest(watched, ClockKind.TRANSFER)
                .filter(transfer -> transfer.isCutOff(watched.mergedAt()))
                .ifPresent(transfer -> winding.goOn(watched, transfer, unmerged.time()));
    }
}
