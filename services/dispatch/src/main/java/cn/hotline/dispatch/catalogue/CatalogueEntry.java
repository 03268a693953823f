package cn.hotline.dispatch.catalogue;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** One line of the responsibility catalogue 派单目录: this category, in this area, is this unit's. */
@Entity
public class CatalogueEntry {
    @Id
    private UUID id;

    private String category;
    private String area;
    private String unit;
    private boolean auto;
    private String basis;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @Version
    private long version;

    protected CatalogueEntry() {}

    public CatalogueEntry(UUID id, CatalogueTerms terms) {
        this.id = id;
        change(terms);
    }

    final void change(CatalogueTerms terms) {
        category = terms.category().value();
        area = terms.area() == null ? null : terms.area().value();
        unit = terms.unit().value();
        auto = terms.auto();
        basis = terms.basis();
        validFrom = terms.validFrom();
        validUntil = terms.validUntil();
    }

    public UUID id() {
        return id;
    }

    public CatalogueTerms terms() {
        return new CatalogueTerms(
                new CategoryCode(category),
                area == null ? null : new UnitCode(area),
                new UnitCode(unit),
                auto,
                basis,
                validFrom,
                validUntil);
    }

    public long version() {
        return version;
    }
}
