package cn.hotline.intake.screening;

import cn.hotline.events.code.NonAcceptanceReason;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a citizen is told of the legal path 法定途径 for one reason of non-acceptance, from a moment on. */
@Entity
@Immutable
public class LegalPath {
    @EmbeddedId
    private Key key;

    private String told;
    private String addedBy;

    /** For which reason, from when. */
    @Embeddable
    record Key(@Enumerated(EnumType.STRING) NonAcceptanceReason reason, Instant effectiveFrom)
            implements Serializable {}

    protected LegalPath() {}

    LegalPath(NonAcceptanceReason reason, Instant effectiveFrom, String told, String addedBy) {
        this.key = new Key(reason, effectiveFrom);
        this.told = told;
        this.addedBy = addedBy;
    }

    public NonAcceptanceReason reason() {
        return key.reason();
    }

    public Instant effectiveFrom() {
        return key.effectiveFrom();
    }

    /** The words offered to the agent. */
    public String told() {
        return told;
    }

    public String addedBy() {
        return addedBy;
    }
}
