package cn.hotline.callback.linking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How long a link is good and how many a callback may have 网上评价规则, from one moment on until the next version. */
@Entity
@Immutable
public class SurveyPolicy {
    @Id
    private Instant effectiveFrom;

    private int validHours;
    private int maxLinks;
    private String addedBy;

    protected SurveyPolicy() {}

    SurveyPolicy(Instant effectiveFrom, int validHours, int maxLinks, String addedBy) {
        this.effectiveFrom = effectiveFrom;
        this.validHours = validHours;
        this.maxLinks = maxLinks;
        this.addedBy = addedBy;
    }

    Duration valid() {
        return Duration.ofHours(validHours);
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public int validHours() {
        return validHours;
    }

    public int maxLinks() {
        return maxLinks;
    }

    public String addedBy() {
        return addedBy;
    }
}
