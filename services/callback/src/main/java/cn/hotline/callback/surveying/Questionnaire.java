package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The citizen's answers 回访问卷.
 *
 * @param contacted whether the unit contacted the citizen
 * @param fault with whom the reason of a dissatisfaction lies; null when satisfied
 * @param reason why dissatisfied, masked; null when satisfied
 */
@Embeddable
public record Questionnaire(
        boolean contacted,
        @Enumerated(EnumType.STRING) Solved solved,
        @Enumerated(EnumType.STRING) Satisfaction satisfaction,
        @Enumerated(EnumType.STRING) Fault fault,
        String reason) {
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

    /** @throws DomainException {@code questionnaire-required}, {@code questionnaire-not-allowed} */
    static void requireExactlyWhen(boolean reached, Questionnaire given) {
        if (reached && given == null) {
            throw new DomainException(CallbackError.QUESTIONNAIRE_REQUIRED);
        }
        if (!reached && given != null) {
            throw new DomainException(CallbackError.QUESTIONNAIRE_NOT_ALLOWED);
        }
    }
}
