package cn.hotline.dispatch.examining;

import cn.hotline.dispatch.catalogue.CatalogueEntry;

/** Two lines of the catalogue for the same category and area 重叠 that can both hold for a case, and name different units. */
public record Overlap(CatalogueEntry one, CatalogueEntry other) {
    public Precedence precedence() {
        return Precedence.between(one.terms(), other.terms());
    }
}
