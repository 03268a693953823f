package cn.hotline.closure.reviewing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;

/**
 * Where a review stands in the queue 排队位次, and by what it is found there.
 *
 * <p>INVARIANT: only the queue moves it, without raising the review's version, so that a reader's ETag stays good.
 *
 * @param dueAt when the review clock 审核时限 is due; null without a clock
 * @param queueAt the due time; without one, when the review was opened
 */
@Embeddable
public record QueuePlace(
        @Column(updatable = false) Instant dueAt,
        @Column(updatable = false) Instant queueAt,
        @Column(updatable = false) String category,
        @Column(updatable = false) String[] findingCodes) {
    static QueuePlace of(Instant dueAt, Instant openedAt, String category, List<Finding> findings) {
        return new QueuePlace(
                dueAt,
                dueAt == null ? openedAt : dueAt,
                category,
                findings.stream().map(finding -> finding.code().name()).toArray(String[]::new));
    }
}
