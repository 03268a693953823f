package cn.hotline.statistics.operating;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.OutageId;
import cn.hotline.statistics.StatisticsError;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A time in which a platform did not run 平台停机. */
@Entity
@Table(name = "platform_outage")
public class Outage {
    @Id
    private UUID id;

    private String platform;
    private Instant beganAt;
    private Instant endedAt;
    private boolean planned;
    private String note;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private long version;

    protected Outage() {}

    /**
     * @param endedAt null while it lasts
     * @throws DomainException {@code outage-period}
     */
    Outage(String platform, Instant beganAt, Instant endedAt, boolean planned, String note, Actor by, Instant now) {
        this.id = OutageId.next().value();
        this.platform = platform;
        this.beganAt = beganAt;
        this.planned = planned;
        this.note = note;
        this.recordedBy = by.name();
        this.recordedAt = now;
        if (beganAt.isAfter(now)) {
            throw new DomainException(StatisticsError.OUTAGE_PERIOD);
        }
        if (endedAt != null) {
            end(endedAt, now);
        }
    }

    /** @throws DomainException {@code outage-ended} when it is over already, {@code outage-period} when it would end before it began */
    void end(Instant at, Instant now) {
        if (endedAt != null) {
            throw new DomainException(StatisticsError.OUTAGE_ENDED);
        }
        if (!at.isAfter(beganAt) || at.isAfter(now)) {
            throw new DomainException(StatisticsError.OUTAGE_PERIOD);
        }
        endedAt = at;
    }

    public OutageId id() {
        return new OutageId(id);
    }

    public String platform() {
        return platform;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public boolean planned() {
        return planned;
    }

    public String note() {
        return note;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public long version() {
        return version;
    }
}
