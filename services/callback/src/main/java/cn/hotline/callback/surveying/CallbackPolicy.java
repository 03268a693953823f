package cn.hotline.callback.surveying;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The rules of callbacks 回访规则 from one moment on, until the next version takes effect. */
@Entity
@Immutable
public class CallbackPolicy {
    @Id
    private Instant effectiveFrom;

    private int attempts;
    private int minDayParts;
    private int minDays;
    private String addedBy;

    protected CallbackPolicy() {}

    CallbackPolicy(Instant effectiveFrom, UnreachableRule rule, String addedBy) {
        this.effectiveFrom = effectiveFrom;
        this.attempts = rule.attempts();
        this.minDayParts = rule.minDayParts();
        this.minDays = rule.minDays();
        this.addedBy = addedBy;
    }

    UnreachableRule rule() {
        return new UnreachableRule(attempts, minDayParts, minDays);
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public int attempts() {
        return attempts;
    }

    public int minDayParts() {
        return minDayParts;
    }

    public int minDays() {
        return minDays;
    }

    public String addedBy() {
        return addedBy;
    }
}
