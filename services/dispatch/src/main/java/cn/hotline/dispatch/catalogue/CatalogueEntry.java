package cn.hotline.dispatch.catalogue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** One line of the responsibility catalogue 派单目录: this category, in this area, is this unit's. */
@Entity
public class CatalogueEntry {
    @Id
    private UUID id;

    @Embedded
    private TermColumns columns;

    @Version
    private long version;

    protected CatalogueEntry() {}

    CatalogueEntry(UUID id, CatalogueTerms terms) {
        this.id = id;
        this.columns = new TermColumns(terms);
    }

    void change(CatalogueTerms terms) {
        columns = new TermColumns(terms);
    }

    public UUID id() {
        return id;
    }

    public CatalogueTerms terms() {
        return columns.terms();
    }

    public long version() {
        return version;
    }
}
