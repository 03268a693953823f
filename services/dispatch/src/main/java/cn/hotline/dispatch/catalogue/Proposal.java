package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.UnitCode;
import java.util.UUID;

/**
 * What the catalogue proposes for a case 派单建议: a line in force, and its unit, which is active.
 *
 * @param entry the line's id
 * @param ambiguous whether another line, just as specific, names another unit
 */
public record Proposal(UUID entry, long version, CatalogueTerms terms, Unit unit, boolean ambiguous) {
    Proposal(CatalogueEntry entry, Unit unit) {
        this(entry.id(), entry.version(), entry.terms(), unit, false);
    }

    Proposal ambiguous(boolean isAmbiguous) {
        return new Proposal(entry, version, terms, unit, isAmbiguous);
    }

    public UnitCode unitCode() {
        return unit.code();
    }
}
