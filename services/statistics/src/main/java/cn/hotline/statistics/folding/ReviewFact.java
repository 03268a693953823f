package cn.hotline.statistics.folding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One decided review 质检审核 of a reply. */
@Entity
public class ReviewFact {
    @Id
    UUID reviewId;

    UUID caseId;

    @Version
    long version;

    UUID workOrderId;
    String unit;
    int round;
    boolean approved;
    Instant decidedAt;

    protected ReviewFact() {}

    ReviewFact(UUID reviewId, UUID caseId) {
        this.reviewId = reviewId;
        this.caseId = caseId;
    }

    void decided(UUID workOrderId, String unit, int round, boolean approved, Instant at) {
        this.workOrderId = workOrderId;
        this.unit = unit;
        this.round = round;
        this.approved = approved;
        this.decidedAt = at;
    }

    public String unit() {
        return unit;
    }

    public boolean isRejection() {
        return !approved;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
