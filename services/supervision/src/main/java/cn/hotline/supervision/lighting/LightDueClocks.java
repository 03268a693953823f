package cn.hotline.supervision.lighting;

import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.LampStep;
import cn.hotline.supervision.noticing.NoticeHoursBook;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lights one batch of due lamps 亮灯; what a lamp calls for is done at once, or waits for the notice hours 提醒时段.
 *
 * <p>INVARIANT: a clock is locked, lit and moved to its next step in one transaction with its urging, or with the note that it waits, so
 * no step is lost or doubled by a crash or by another node. A clock that slept through several steps takes them one by one.
 */
@ApplicationScoped
public class LightDueClocks implements DueWork {
    private final DueClocks clocks;
    private final TakeSteps taking;
    private final WaitingSteps waiting;
    private final LampFailures failures;
    private final NoticeHoursBook hours;
    private final Clock time;
    private final int batch;
    private final MeterRegistry metrics;

    LightDueClocks(
            DueClocks clocks,
            TakeSteps taking,
            WaitingSteps waiting,
            LampFailures failures,
            NoticeHoursBook hours,
            Clock time,
            SupervisionConfig config,
            MeterRegistry metrics) {
        this.clocks = clocks;
        this.taking = taking;
        this.waiting = waiting;
        this.failures = failures;
        this.hours = hours;
        this.time = time;
        this.batch = config.lighting().batch();
        this.metrics = metrics;
    }

    @Override
    @Transactional
    public int batch() {
        Instant now = time.instant();
        return light(clocks.take(now, batch), now);
    }

    @Override
    @Transactional
    public List<UUID> due() {
        return clocks.ids(time.instant(), batch);
    }

    @Override
    @Transactional
    public int one(UUID clock) {
        Instant now = time.instant();
        return light(clocks.takeOne(clock, now), now);
    }

    private int light(List<CaseClock> due, Instant now) {
        if (due.isEmpty()) {
            return 0;
        }
        boolean open = hours.hours().isOpen(now);
        Map<String, Integer> counts = new HashMap<>();
        List<LitStep> steps = new ArrayList<>();
        List<LitStep> later = new ArrayList<>();
        for (CaseClock clock : due) {
            LampStep step = clock.light();
            counts.merge(clock.kind().name() + ' ' + step, 1, Integer::sum);
            LitStep lit = new LitStep(clock, step);
            if (clock.urgesUnit()) {
                (open || lit.isRoundTheClock() ? steps : later).add(lit);
            }
        }
        clocks.write(due);
        failures.settle(due);
        waiting.keep(later, now);
        waiting.forget(steps);
        taking.take(steps, now);
        counts.forEach(this::count);
        return due.size();
    }

    private void count(String kindAndStep, int clocks) {
        String[] names = kindAndStep.split(" ");
        metrics.counter("hotline.lamps.lit", "clock", names[0], "step", names[1])
                .increment(clocks);
    }
}
