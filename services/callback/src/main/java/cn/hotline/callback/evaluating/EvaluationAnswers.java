package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackError;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the citizen told the evaluator 评价结果.
 *
 * @param reason masked; null when none was given
 */
@Embeddable
public record EvaluationAnswers(
        @Enumerated(EnumType.STRING) Solved solved,
        @Enumerated(EnumType.STRING) Satisfaction satisfaction,
        String reason) {
    /** @throws DomainException {@code evaluation-reason-required} when a dissatisfaction is without its reason */
    public EvaluationAnswers {
        reason = reason == null || reason.isBlank() ? null : Masking.text(reason.strip());
        if (!satisfaction.isSatisfied() && reason == null) {
            throw new DomainException(CallbackError.EVALUATION_REASON_REQUIRED);
        }
    }
}
