package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.categories.Categories;
import cn.hotline.dispatch.units.Units;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The lines of the catalogue 目录条目 as administrators keep them. */
@ApplicationScoped
public class CatalogueEntries implements PanacheRepositoryBase<CatalogueEntry, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Categories categories;
    private final Units units;

    CatalogueEntries(Categories categories, Units units) {
        this.categories = categories;
        this.units = units;
    }

    /** @throws DomainException {@code not-found} */
    public CatalogueEntry require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "目录条目 " + id));
    }

    /**
     * Lines after a given one, in the order they were made.
     *
     * @param category with the categories below it; null for any
     * @param unit null for any
     */
    public List<CatalogueEntry> after(UUID after, String category, String unit, int count) {
        return find(
                        "columns.category like ?1 and columns.unit like ?2 and id > ?3 order by id",
                        category == null ? "%" : category + "%",
                        unit == null ? "%" : unit,
                        after == null ? BEFORE_ALL : after)
                .page(Page.ofSize(count))
                .list();
    }

    /**
     * Refuses terms that name unknown things, end before they begin, or say the same as another line.
     *
     * @param self the line that is changed; null for a new one
     */
    void check(CatalogueTerms terms, UUID self) {
        categories.requireKnown(terms.category());
        units.requireActive(terms.unit());
        terms.coHandlers().forEach(units::requireActive);
        if (terms.area() != null) {
            units.requireActive(terms.area());
        }
        checkItself(terms);
        boolean known = list(
                        "columns.category = ?1 and columns.validFrom = ?2",
                        terms.category().value(),
                        terms.validFrom())
                .stream()
                .anyMatch(other ->
                        !other.id().equals(self) && other.terms().scope().equals(terms.scope()));
        if (known) {
            throw new DomainException(DispatchError.ENTRY_EXISTS);
        }
        if (terms.ruling() != null
                && count("columns.ruling = ?1 and id is distinct from ?2", terms.ruling(), self) > 0) {
            throw new DomainException(DispatchError.RULING_WRITTEN_ALREADY);
        }
    }

    /** Refuses terms that contradict themselves. */
    static void checkItself(CatalogueTerms terms) {
        if (terms.validUntil() != null && terms.validUntil().isBefore(terms.validFrom())) {
            throw new DomainException(DispatchError.VALIDITY_REVERSED);
        }
        if (terms.coHandlers().contains(terms.unit())
                || Set.copyOf(terms.coHandlers()).size() < terms.coHandlers().size()) {
            throw new DomainException(DispatchError.CO_HANDLER_TWICE);
        }
    }
}
