package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.error.DomainException;

/**
 * The citizen's answers 回访问卷.
 *
 * @param contacted whether the unit contacted the citizen
 * @param fault with whom the reason of a dissatisfaction lies; null when satisfied
 * @param reason why dissatisfied, masked; null when satisfied
 */
public record Questionnaire(boolean contacted, Solved solved, Satisfaction satisfaction, Fault fault, String reason) {
    /** @throws DomainException when a dissatisfaction is without its reason, or the other way round */
    public Questionnaire {
        reason = reason == null || reason.isBlank() ? null : Masking.text(reason.strip());
        if (satisfaction.isSatisfied()) {
            if (fault != null || reason != null) {
                throw new DomainException(CallbackError.DISSATISFACTION_REASON_NOT_ALLOWED);
            }
        } else if (fault == null || reason == null) {
            throw new DomainException(CallbackError.DISSATISFACTION_REASON_REQUIRED);
        }
    }
}
