package cn.hotline.supervision.lighting;

import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.noticing.NoticeHoursBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Urges and opens letters when the notice hours begin 时段开始后补发催办, for lamps lit outside them; what no longer stands is dropped. */
@ApplicationScoped
public class TakeWaitingSteps implements DueWork {
    private final WaitingSteps waiting;
    private final TakeSteps taking;
    private final LampFailures failures;
    private final NoticeHoursBook hours;
    private final Clock time;
    private final int batch;

    TakeWaitingSteps(
            WaitingSteps waiting,
            TakeSteps taking,
            LampFailures failures,
            NoticeHoursBook hours,
            Clock time,
            SupervisionConfig config) {
        this.waiting = waiting;
        this.taking = taking;
        this.failures = failures;
        this.hours = hours;
        this.time = time;
        this.batch = config.lighting().batch();
    }

    @Override
    @Transactional
    public int batch() {
        Instant now = time.instant();
        return hours.hours().isOpen(now) ? take(waiting.take(now, batch), now) : 0;
    }

    @Override
    @Transactional
    public List<UUID> due() {
        return waiting.clocks(time.instant(), batch);
    }

    @Override
    @Transactional
    public int one(UUID clock) {
        Instant now = time.instant();
        return take(waiting.takeOne(clock, now), now);
    }

    private int take(List<LitStep> steps, Instant now) {
        if (steps.isEmpty()) {
            return 0;
        }
        failures.settle(steps.stream().map(LitStep::clock).toList());
        taking.take(steps.stream().filter(LitStep::stillStands).toList(), now);
        return steps.size();
    }
}
