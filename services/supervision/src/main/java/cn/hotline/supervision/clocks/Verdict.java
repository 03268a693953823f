package cn.hotline.supervision.clocks;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a clock ended 时限评价.
 *
 * @param stoppedAt null while it has not ended
 * @param inTime null until stopped, and for a cancelled clock
 * @param workingMinutes null until stopped, and for a cancelled clock
 */
@Embeddable
public record Verdict(Instant stoppedAt, Boolean inTime, Long workingMinutes) {
    static final Verdict NONE = new Verdict(null, null, null);

    /** 取消: judged neither in time nor late. */
    static Verdict unjudged(Instant at) {
        return new Verdict(at, null, null);
    }
}
