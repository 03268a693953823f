package cn.hotline.supervision.lighting;

import cn.hotline.events.code.UrgeKind;
import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.Clocks;
import cn.hotline.supervision.clocks.LampStep;
import cn.hotline.supervision.supervising.SuperviseOverdue;
import cn.hotline.supervision.urging.UrgeByLamp;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lights one batch of due lamps: yellow urges 临期催办, red urges again 超期催办, still red after a working day calls for a letter.
 *
 * <p>INVARIANT: a clock is locked, lit and moved to its next step in one transaction with its urging, so no step is lost or doubled
 * by a crash or by another node. A clock that slept through several steps takes them one by one.
 */
@ApplicationScoped
public class LightDueClocks {
    private final Clocks clocks;
    private final UrgeByLamp urging;
    private final SuperviseOverdue supervising;
    private final Clock time;
    private final int batch;
    private final MeterRegistry metrics;

    LightDueClocks(
            Clocks clocks,
            UrgeByLamp urging,
            SuperviseOverdue supervising,
            Clock time,
            SupervisionConfig config,
            MeterRegistry metrics) {
        this.clocks = clocks;
        this.urging = urging;
        this.supervising = supervising;
        this.time = time;
        this.batch = config.lighting().batch();
        this.metrics = metrics;
    }

    /** @return how many clocks it lit; 0 when nothing was due that no other node is lighting */
    @Transactional
    public int light() {
        Instant now = time.instant();
        List<CaseClock> longOverdue = new ArrayList<>();
        List<CaseClock> due = clocks.takeToLight(now, batch);
        for (CaseClock clock : due) {
            LampStep step = clock.light();
            metrics.counter("hotline.lamps.lit", "clock", clock.kind().name(), "step", step.name())
                    .increment();
            if (clock.urgesUnit()) {
                switch (step) {
                    case NEAR_DUE -> urging.urge(clock, UrgeKind.NEAR_DUE, now);
                    case OVERDUE -> urging.urge(clock, UrgeKind.OVERDUE, now);
                    case LETTER -> longOverdue.add(clock);
                }
            }
        }
        supervising.open(longOverdue, now);
        return due.size();
    }
}
