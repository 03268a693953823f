package cn.hotline.dispatch.catalogue;

import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The administrator adds a line to the catalogue 新增目录条目. */
@ApplicationScoped
public class AddCatalogueEntry {
    private final CatalogueEntries entries;
    private final CatalogueHistory history;
    private final Authority authority;
    private final Caller caller;

    AddCatalogueEntry(CatalogueEntries entries, CatalogueHistory history, Authority authority, Caller caller) {
        this.entries = entries;
        this.history = history;
        this.authority = authority;
        this.caller = caller;
    }

    @Transactional
    public CatalogueEntry add(CatalogueTerms wanted) {
        CatalogueTerms terms = authority.settle(wanted);
        entries.check(terms, null);
        return history.add(List.of(terms), caller.actor()).get(0);
    }
}
