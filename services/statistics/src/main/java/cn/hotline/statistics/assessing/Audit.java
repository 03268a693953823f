package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who made a thing and who changed it last 留痕. */
@Embeddable
public class Audit {
    private String createdBy;
    private String createdByName;
    private Instant createdAt;
    private String changedBy;
    private String changedByName;
    private Instant changedAt;

    protected Audit() {}

    Audit(Actor by, Instant at) {
        createdBy = by.id();
        createdByName = by.name();
        createdAt = at;
        changed(by, at);
    }

    final void changed(Actor by, Instant at) {
        changedBy = by.id();
        changedByName = by.name();
        changedAt = at;
    }

    public String createdByName() {
        return createdByName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
