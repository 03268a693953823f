package cn.hotline.dispatch.catalogue;

import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The administrator changes a line of the catalogue 变更目录条目; orders already dispatched keep their basis. */
@ApplicationScoped
public class ChangeCatalogueEntry {
    private final CatalogueEntries entries;
    private final CatalogueHistory history;
    private final Authority authority;
    private final Caller caller;

    ChangeCatalogueEntry(CatalogueEntries entries, CatalogueHistory history, Authority authority, Caller caller) {
        this.entries = entries;
        this.history = history;
        this.authority = authority;
        this.caller = caller;
    }

    /** What says the same as before makes no new version. */
    @Transactional
    public CatalogueEntry change(UUID id, String ifMatch, CatalogueTerms wanted) {
        CatalogueEntry entry = entries.require(id);
        ETags.require(ifMatch, entry.version());
        CatalogueTerms terms = authority.settle(wanted);
        entries.check(terms, id);
        if (!terms.equals(entry.terms())) {
            entry.change(terms);
            history.keep(List.of(entry), caller.actor());
        }
        return entry;
    }
}
