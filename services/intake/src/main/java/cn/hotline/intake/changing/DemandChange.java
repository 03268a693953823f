package cn.hotline.intake.changing;

import cn.hotline.events.EventJson;
import cn.hotline.intake.registering.Elements;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One change of a demand's elements 变更记录: before, after, who, when, why. The table refuses every change. */
@Entity
@Immutable
public class DemandChange {
    @Id
    private UUID changeId;

    private UUID caseId;
    private Instant changedAt;
    private String changedBy;
    private String changedByName;

    @JdbcTypeCode(SqlTypes.JSON)
    private String beforeElements;

    @JdbcTypeCode(SqlTypes.JSON)
    private String afterElements;

    private String reason;

    protected DemandChange() {}

    DemandChange(CaseId caseId, Elements before, Elements after, String reason, Actor by, Instant at) {
        this.changeId = Ids.next();
        this.caseId = caseId.value();
        this.changedAt = at;
        this.changedBy = by.id();
        this.changedByName = by.name();
        this.beforeElements = EventJson.write(before);
        this.afterElements = EventJson.write(after);
        this.reason = reason;
    }

    public UUID changeId() {
        return changeId;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }

    public String changedByName() {
        return changedByName;
    }

    public Elements before() {
        return read(beforeElements);
    }

    public Elements after() {
        return read(afterElements);
    }

    public String reason() {
        return reason;
    }

    private Elements read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Elements.class);
        } catch (IOException e) {
            throw new IllegalStateException("change " + changeId + " is unreadable", e);
        }
    }
}
