package cn.hotline.intake.registering;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import java.util.stream.Stream;

/** What a caller knows of a demand 检索条件; personal data are compared by their keyed hashes only. */
public record SearchCriteria(String phone, String name, String caseNo, String sourceNo) {
    /** @throws DomainException {@code search-criterion-missing} when nothing is known */
    void requireAny() {
        if (Stream.of(phone, name, caseNo, sourceNo).allMatch(each -> each == null || each.isBlank())) {
            throw new DomainException(IntakeError.SEARCH_CRITERION_MISSING);
        }
    }

    @Override
    public String toString() {
        return "SearchCriteria[…]";
    }
}
