package cn.hotline.statistics.folding;

import cn.hotline.events.Envelope;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.UUID;

/** One decided review 质检审核 of a reply. */
public class ReviewFact {
    UUID reviewId;

    UUID caseId;

    long version;

    UUID workOrderId;
    String unit;
    int round;
    boolean approved;
    Instant decidedAt;
    String decidedBy;

    ReviewFact() {}

    ReviewFact(UUID reviewId, UUID caseId) {
        this.reviewId = reviewId;
        this.caseId = caseId;
    }

    void decided(WorkOrderId workOrderId, UnitCode unit, int round, boolean approved, Envelope<?> said) {
        this.workOrderId = workOrderId.value();
        this.unit = Codes.of(unit);
        this.round = round;
        this.approved = approved;
        this.decidedAt = said.time();
        this.decidedBy = Staff.of(said);
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
