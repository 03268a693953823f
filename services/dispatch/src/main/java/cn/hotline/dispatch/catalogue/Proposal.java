package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.UnitCode;

/** What the catalogue proposes for a case 派单建议: a line in force, and its unit, which is active. */
public record Proposal(CatalogueTerms terms, Unit unit) {
    public UnitCode unitCode() {
        return unit.code();
    }

    public String basis() {
        return terms.basis();
    }

    public boolean isAuto() {
        return terms.auto();
    }
}
