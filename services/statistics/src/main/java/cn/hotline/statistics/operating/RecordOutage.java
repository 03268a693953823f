package cn.hotline.statistics.operating;

import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Somebody of the centre records that a platform stood still 登记停机. */
@ApplicationScoped
public class RecordOutage {
    private final Outages outages;
    private final Caller caller;
    private final Clock clock;

    RecordOutage(Outages outages, Caller caller, Clock clock) {
        this.outages = outages;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param endedAt null while it lasts */
    @Transactional
    public Outage record(String platform, Instant beganAt, Instant endedAt, boolean planned, String note) {
        Outage outage = new Outage(platform, beganAt, endedAt, planned, note, caller.actor(), clock.instant());
        outages.persistAndFlush(outage);
        return outage;
    }
}
