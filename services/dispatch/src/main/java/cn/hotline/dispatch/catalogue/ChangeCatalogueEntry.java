package cn.hotline.dispatch.catalogue;

import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The administrator changes a line of the catalogue 变更目录条目; orders already dispatched keep their basis. */
@ApplicationScoped
public class ChangeCatalogueEntry {
    private final CatalogueEntries entries;

    ChangeCatalogueEntry(CatalogueEntries entries) {
        this.entries = entries;
    }

    @Transactional
    public CatalogueEntry change(UUID id, String ifMatch, CatalogueTerms terms) {
        CatalogueEntry entry = entries.require(id);
        ETags.require(ifMatch, entry.version());
        entries.check(terms, id);
        entry.change(terms);
        entries.flush();
        return entry;
    }
}
