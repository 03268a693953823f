package cn.hotline.callback.telling;

import cn.hotline.kernel.DistrictTime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;

/** How many calendar days after the archiving a dissatisfaction may be told 反映期限, from one moment on until the next version. */
@Entity
@Immutable
public class TellingPolicy {
    @Id
    private Instant effectiveFrom;

    private int days;
    private String addedBy;

    protected TellingPolicy() {}

    TellingPolicy(Instant effectiveFrom, int days, String addedBy) {
        this.effectiveFrom = effectiveFrom;
        this.days = days;
        this.addedBy = addedBy;
    }

    /** Exact to the minute: the last minute is that of the archiving, so many days later. */
    boolean allows(Instant archivedAt, Instant now) {
        Instant lastMinute = archivedAt
                .truncatedTo(ChronoUnit.MINUTES)
                .atZone(DistrictTime.ZONE)
                .plusDays(days)
                .toInstant();
        return !now.truncatedTo(ChronoUnit.MINUTES).isAfter(lastMinute);
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public int days() {
        return days;
    }

    public String addedBy() {
        return addedBy;
    }
}
