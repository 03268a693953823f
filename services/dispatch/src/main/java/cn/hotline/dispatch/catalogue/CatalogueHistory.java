package cn.hotline.dispatch.catalogue;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Writes lines of the catalogue, each change with its version 目录条目版本.
 *
 * <p>INVARIANT: there is no other way to write a line, so every version of every line is kept.
 */
@ApplicationScoped
public class CatalogueHistory implements PanacheRepositoryBase<CatalogueEntryVersion, CatalogueEntryVersion.Key> {
    private final EntityManager entities;
    private final Clock clock;

    CatalogueHistory(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** New lines. */
    public List<CatalogueEntry> add(Collection<CatalogueTerms> terms, Actor by) {
        List<CatalogueEntry> entries =
                terms.stream().map(each -> new CatalogueEntry(Ids.next(), each)).toList();
        entries.forEach(entities::persist);
        keep(entries, by);
        return entries;
    }

    /** Keeps what lines say after their change. */
    void keep(List<CatalogueEntry> entries, Actor by) {
        entities.flush(); // the version rises here
        entries.forEach(entry -> persist(new CatalogueEntryVersion(entry, by, clock.instant())));
        entities.flush();
    }

    /** The versions of a line, newest first; {@code before} null for the first page. */
    public List<CatalogueEntryVersion> of(UUID entry, Long before, int count) {
        return find(
                        "entryId = ?1 and version < ?2 order by version desc",
                        entry,
                        before == null ? Long.MAX_VALUE : before)
                .page(Page.ofSize(count))
                .list();
    }
}
