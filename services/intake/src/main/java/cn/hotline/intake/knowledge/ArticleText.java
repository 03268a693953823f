package cn.hotline.intake.knowledge;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import java.time.LocalDate;

/**
 * What an article says 知识内容, for what, by whom and how long.
 *
 * @param validTo the last day; null for no end
 */
public record ArticleText(
        String title, String body, CategoryCode category, UnitCode owner, LocalDate validFrom, LocalDate validTo) {
    /** @throws DomainException {@code article-validity-wrong}, {@code article-holds-personal-data} */
    void require() {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new DomainException(IntakeError.ARTICLE_VALIDITY_WRONG);
        }
        if (!Masking.text(title).equals(title) || !Masking.text(body).equals(body)) {
            throw new DomainException(IntakeError.ARTICLE_HOLDS_PERSONAL_DATA);
        }
    }
}
