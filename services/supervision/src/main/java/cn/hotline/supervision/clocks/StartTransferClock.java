package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins to watch a filed case and starts its transfer clock 转办时限, which counts from the acceptance. */
@ApplicationScoped
public class StartTransferClock {
    private final SupervisedCases cases;
    private final Winding winding;

    StartTransferClock(SupervisedCases cases, Winding winding) {
        this.cases = cases;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<CaseFiled> filed) {
        if (cases.find(filed.data().caseId()).isPresent()) {
            return;
        }
        SupervisedCase watched = new SupervisedCase(filed.data());
        cases.add(watched);
        winding.start(
                watched, ClockKind.TRANSFER, StartCause.REGISTERED, filed.data().registeredAt());
    }
}
