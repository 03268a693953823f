package cn.hotline.closure.reviewing;

import cn.hotline.kernel.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who ended a review, when, and what they remarked 审核结论.
 *
 * @param decidedBy account; null when it was cancelled
 * @param comment masked; may be null
 */
@Embeddable
public record Decision(Instant decidedAt, String decidedBy, String decidedByName, String comment) {
    static final Decision NONE = new Decision(null, null, null, null);

    static Decision by(Actor judge, String remark, Instant at) {
        return new Decision(at, judge.id(), judge.name(), remark);
    }

    /** 免检: whether the software passed it, and no person. */
    public boolean isExempt() {
        return decidedBy != null && decidedBy.startsWith("system:");
    }
}
