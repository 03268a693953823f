package cn.hotline.callback.surveying;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Where a callback stands in the queue 排队位次.
 *
 * <p>INVARIANT: only the clock's due time moves it, without raising the task's version, so that a reader's ETag stays good.
 *
 * @param dueAt when the callback clock is due; null when not told
 * @param queueAt the due time; without one behind all that have one
 */
@Embeddable
public record QueuePlace(
        @Column(updatable = false) Instant dueAt,
        @Column(updatable = false) Instant queueAt) {
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    static QueuePlace of(Instant dueAt) {
        return new QueuePlace(dueAt, dueAt == null ? LAST : dueAt);
    }
}
