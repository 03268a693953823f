package cn.hotline.intake.retaining;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How long 留存期限 personal data of one class of cases are kept after archiving, for cases archived from a moment on. */
@Entity
@Immutable
public class RetentionPeriod {
    @EmbeddedId
    private Key key;

    @Embedded
    private RetentionClass of;

    private int months;
    private String addedBy;

    /** For which class, from when. */
    @Embeddable
    record Key(@Column(name = "class") String code, Instant effectiveFrom) implements Serializable {}

    protected RetentionPeriod() {}

    RetentionPeriod(RetentionClass of, Instant effectiveFrom, int months, String addedBy) {
        this.key = new Key(of.code(), effectiveFrom);
        this.of = of;
        this.months = months;
        this.addedBy = addedBy;
    }

    public RetentionClass of() {
        return of;
    }

    public Instant effectiveFrom() {
        return key.effectiveFrom();
    }

    public int months() {
        return months;
    }

    public String addedBy() {
        return addedBy;
    }
}
