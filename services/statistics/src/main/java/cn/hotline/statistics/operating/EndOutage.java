package cn.hotline.statistics.operating;

import cn.hotline.kernel.id.OutageId;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** A platform runs again 恢复运行. */
@ApplicationScoped
public class EndOutage {
    private final Outages outages;
    private final Clock clock;

    EndOutage(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    @Transactional
    public Outage end(OutageId id, String ifMatch, Instant at) {
        Outage outage = outages.require(id);
        ETags.require(ifMatch, outage.version());
        outage.end(at, clock.instant());
        outages.flush();
        return outage;
    }
}
