package cn.hotline.intake.knowledge;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The articles 知识条目. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {
    /** @throws DomainException {@code not-found} */
    public Article one(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "知识条目 " + id));
    }

    Article toChange(UUID id, String ifMatch) {
        Article article = one(id);
        ETags.require(ifMatch, article.version());
        return article;
    }

    /** Newest first; null leaves a criterion out. */
    public Page<Article> list(ArticleStatus status, UUID after, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> known = new HashMap<>();
        if (status != null) {
            where.append(" and status = :status");
            known.put("status", status);
        }
        if (after != null) {
            where.append(" and articleId < :after");
            known.put("after", after);
        }
        List<Article> rows = find(where.append(" order by articleId desc").toString(), known)
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, article -> article.articleId().toString());
    }

    String nextNumber() {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('knowledge_number')")
                .getSingleResult();
        return "KB-%06d".formatted(number.longValue());
    }
}
