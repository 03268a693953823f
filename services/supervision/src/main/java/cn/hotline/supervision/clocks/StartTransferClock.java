package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.rules.CaseFacts;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Begins to watch a case at its acceptance 受理 and starts its transfer clock 转办时限 there, so that a demand nobody screens has its
 * lamp too. The filing 立案 may still put type, urgency and tags right.
 */
@ApplicationScoped
public class StartTransferClock {
    private final SupervisedCases cases;
    private final ChangeLimits changeLimits;
    private final Winding winding;

    StartTransferClock(SupervisedCases cases, ChangeLimits changeLimits, Winding winding) {
        this.cases = cases;
        this.changeLimits = changeLimits;
        this.winding = winding;
    }

    @Transactional
    public void registered(Envelope<DemandRegistered> registered) {
        if (cases.find(registered.data().caseId()).isEmpty()) {
            watch(new SupervisedCase(registered.data(), registered.time()));
        }
    }

    /** A case whose acceptance was never told is watched from its filing on. */
    @Transactional
    public void filed(Envelope<CaseFiled> filed) {
        CaseFiled told = filed.data();
        cases.find(told.caseId())
                .ifPresentOrElse(
                        watched -> changeLimits.change(
                                watched, CaseFacts.of(told, watched.facts().registeredAt()), filed.time()),
                        () -> watch(new SupervisedCase(told)));
    }

    private void watch(SupervisedCase watched) {
        cases.add(watched);
        CaseClock transfer = winding.start(
                watched,
                ClockKind.TRANSFER,
                StartCause.REGISTERED,
                watched.facts().registeredAt());
        winding.tell(List.of(transfer));
    }
}
