package cn.hotline.dispatch.catalogue;

import cn.hotline.kernel.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator adds a line to the catalogue 新增目录条目. */
@ApplicationScoped
public class AddCatalogueEntry {
    private final CatalogueEntries entries;

    AddCatalogueEntry(CatalogueEntries entries) {
        this.entries = entries;
    }

    @Transactional
    public CatalogueEntry add(CatalogueTerms terms) {
        CatalogueEntry entry = new CatalogueEntry(Ids.next(), terms);
        entries.check(terms, entry.id());
        entries.persistAndFlush(entry);
        return entry;
    }
}
