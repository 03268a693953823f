package cn.hotline.closure.reviewing;

import cn.hotline.closure.ClosureError;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What a section head found on looking again at a decided review 复核; made once.
 *
 * @param recheckReason masked
 * @param recheckedBy account
 */
@Embeddable
public record Recheck(
        @Enumerated(EnumType.STRING) RecheckVerdict recheckVerdict,
        String recheckReason,
        String recheckedBy,
        String recheckedByName,
        Instant recheckedAt) {
    /**
     * @param present null when there is none yet
     * @throws DomainException {@code not-recheckable}, {@code own-decision}, {@code already-rechecked}
     */
    static Recheck of(Recheck present, Review review, Actor by, RecheckVerdict verdict, String reason, Instant at) {
        if (review.kind() != ReviewKind.REVIEW || review.decision().isExempt()) {
            throw new DomainException(ClosureError.NOT_RECHECKABLE);
        }
        if (by.id().equals(review.decision().decidedBy())) {
            throw new DomainException(ClosureError.OWN_DECISION);
        }
        if (present != null) {
            throw new DomainException(ClosureError.ALREADY_RECHECKED);
        }
        return new Recheck(verdict, reason, by.id(), by.name(), at);
    }
}
