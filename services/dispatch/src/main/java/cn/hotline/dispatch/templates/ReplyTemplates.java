package cn.hotline.dispatch.templates;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The ready-made replies 答复模板. */
@ApplicationScoped
public class ReplyTemplates implements PanacheRepositoryBase<ReplyTemplate, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @throws DomainException {@code not-found} */
    ReplyTemplate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "答复模板 " + id));
    }

    /** All, in the order they were made; {@code after} null for the first page. */
    public List<ReplyTemplate> all(UUID after, int count) {
        return find("id > ?1 order by id", after == null ? BEFORE_ALL : after)
                .page(Page.ofSize(count))
                .list();
    }

    /** Those in use for a category: its own, then those it inherits, the nearest first. */
    public List<ReplyTemplate> forCategory(CategoryCode category) {
        List<String> codes = IntStream.rangeClosed(1, category.level())
                .mapToObj(level -> category.value().substring(0, 2 * level))
                .toList();
        return list("category in ?1 and active order by length(category) desc, id", codes);
    }
}
