package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Begins to watch a filed case and starts its transfer clock 转办时限, which counts from the acceptance; merged time does not count. */
@ApplicationScoped
public class StartTransferClock {
    private final SupervisedCases cases;
    private final ScreeningPauses pauses;
    private final Winding winding;
    private final WorkCalendar calendar;

    StartTransferClock(SupervisedCases cases, ScreeningPauses pauses, Winding winding, WorkCalendar calendar) {
        this.cases = cases;
        this.pauses = pauses;
        this.winding = winding;
        this.calendar = calendar;
    }

    @Transactional
    public void on(Envelope<CaseFiled> filed) {
        if (cases.find(filed.data().caseId()).isPresent()) {
            return;
        }
        SupervisedCase watched = new SupervisedCase(filed.data());
        cases.add(watched);
        Instant acceptedAt = filed.data().registeredAt();
        Interruption merged = pauses.find(watched.id())
                .map(pause -> pause.since(acceptedAt, calendar))
                .orElse(null);
        winding.start(watched, ClockKind.TRANSFER, StartCause.REGISTERED, acceptedAt, merged);
    }
}
