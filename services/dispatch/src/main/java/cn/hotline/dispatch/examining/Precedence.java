package cn.hotline.dispatch.examining;

import cn.hotline.dispatch.catalogue.CatalogueTerms;
import cn.hotline.kernel.Coded;

/** By what one of two overlapping lines goes before the other 优先依据. */
public enum Precedence implements Coded {
    CONDITIONS("条件较多者"),
    NEWER("较新者"),
    NOTHING("无从区分");

    private final String label;

    Precedence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Of two lines for the same category and area. */
    static Precedence between(CatalogueTerms one, CatalogueTerms other) {
        if (one.conditions().count() != other.conditions().count()) {
            return CONDITIONS;
        }
        return one.validFrom().equals(other.validFrom()) ? NOTHING : NEWER;
    }
}
