package cn.hotline.supervision.clocks;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stops the callback clock 回访时限 when the callback is over; a case that was not sampled 未抽中 had none to make. */
@ApplicationScoped
public class StopCallbackClock {
    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Winding winding;

    StopCallbackClock(SupervisedCases cases, Clocks clocks, Winding winding) {
        this.cases = cases;
        this.clocks = clocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<CallbackCompleted> completed) {
        CallbackCompleted told = completed.data();
        cases.find(told.caseId())
                .flatMap(watched -> clocks.latest(watched, ClockKind.CALLBACK))
                .ifPresent(clock -> {
                    if (told.outcome() == CallbackOutcome.NOT_SAMPLED) {
                        clock.cancel(completed.time());
                    } else {
                        winding.stop(clock, completed.time());
                    }
                });
    }
}
