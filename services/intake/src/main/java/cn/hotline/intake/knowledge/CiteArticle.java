package cn.hotline.intake.knowledge;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer rests on an article 引用知识: what has the form of an article number must be in force; other words stay as they are. */
@ApplicationScoped
public class CiteArticle {
    private static final Pattern FORM = Pattern.compile("(KB-\\d{6})(?:@(\\d{1,6}))?");
    private static final String IN_FORCE = "select cast(e.article_id as text), e.edition from knowledge_edition e"
            + " join knowledge_article a using (article_id) where a.article_no = ?1 and e.current_edition"
            + " and (?2 = 0 or e.edition = ?2) and e.valid_from <= ?3 and (e.valid_to is null or e.valid_to >= ?3)";

    private final EntityManager entities;
    private final Editions editions;
    private final Clock clock;

    CiteArticle(EntityManager entities, Editions editions, Clock clock) {
        this.entities = entities;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Checks the reference of an answer and counts it.
     *
     * @param reference {@code KB-000113}, {@code KB-000113@2}, or free words; may be null
     * @return the reference with its edition, or the free words
     * @throws DomainException {@code article-not-in-force}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String cite(CaseId caseId, String reference) {
        Matcher form = FORM.matcher(reference == null ? "" : reference.strip());
        if (!form.matches()) {
            return reference;
        }
        List<?> rows = entities.createNativeQuery(IN_FORCE)
                .setParameter(1, form.group(1))
                .setParameter(2, form.group(2) == null ? 0 : Integer.parseInt(form.group(2)))
                .setParameter(3, editions.today())
                .getResultList();
        if (rows.isEmpty()) {
            throw new DomainException(IntakeError.ARTICLE_NOT_IN_FORCE, reference.strip());
        }
        Object[] row = (Object[]) rows.get(0);
        entities.createNativeQuery(
                        "insert into knowledge_use values (?1, cast(?2 as uuid), ?3, ?4) on conflict do nothing")
                .setParameter(1, caseId.value())
                .setParameter(2, row[0])
                .setParameter(3, row[1])
                .setParameter(4, clock.instant())
                .executeUpdate();
        return form.group(1) + "@" + row[1];
    }
}
