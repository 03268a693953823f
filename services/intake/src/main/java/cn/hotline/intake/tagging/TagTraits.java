package cn.hotline.intake.tagging;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import java.time.LocalDate;

/**
 * What a tag 标签 is like, apart from its code and name.
 *
 * @param from the first day it may be given
 * @param until the last day; null for ever
 */
public record TagTraits(TagKind kind, LocalDate from, LocalDate until) {
    public TagTraits {
        if (until != null && until.isBefore(from)) {
            throw new DomainException(IntakeError.TAG_DAYS_REVERSED);
        }
    }
}
