package cn.hotline.supervision.lighting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes one batch of everything the scanner finds due 巡灯一遍: lamps to be lit, and steps that waited for the notice hours.
 *
 * <p>A batch that fails is taken clock by clock, so one that cannot be lit does not keep the others dark.
 */
@ApplicationScoped
public class ScanOnce {
    /** So many in a row, and none that can be lit: it is not the clocks that are at fault. */
    private static final int ALL_FAIL = 50;

    private static final Logger LOG = Logger.getLogger(ScanOnce.class);

    private final LightDueClocks lighting;
    private final TakeWaitingSteps waiting;
    private final LampFailures failures;

    ScanOnce(LightDueClocks lighting, TakeWaitingSteps waiting, LampFailures failures) {
        this.lighting = lighting;
        this.waiting = waiting;
        this.failures = failures;
    }

    /** @return how many clocks it took; 0 when nothing was due that no other node is at */
    public int scan() {
        return take(lighting) + take(waiting);
    }

    private int take(DueWork work) {
        try {
            return work.batch();
        } catch (RuntimeException e) {
            LOG.warnf("a batch of lamps failed, taking it clock by clock: %s", e);
            return oneByOne(work);
        }
    }

    private int oneByOne(DueWork work) {
        Map<UUID, RuntimeException> failed = new LinkedHashMap<>();
        int taken = 0;
        for (UUID clock : work.due()) {
            try {
                taken += work.one(clock);
            } catch (RuntimeException e) {
                failed.put(clock, e);
                if (taken == 0 && failed.size() >= ALL_FAIL) {
                    throw e;
                }
            }
        }
        failed.forEach(failures::note);
        return taken;
    }
}
