package cn.hotline.dispatch.catalogue;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a line of the catalogue 目录条目 says.
 *
 * @param category holds for the categories below it too, unless they have a line of their own
 * @param area street or community it is limited to; null for the whole district
 * @param coHandlers 协办单位
 * @param auto whether a case may go to the unit without a dispatcher
 * @param basis the legal basis, for people
 * @param source who gave it authority; may be null
 * @param ruling the refused return 退单裁定 it was written from; may be null
 * @param validUntil last day; null when open
 */
public record CatalogueTerms(
        CategoryCode category,
        UnitCode area,
        Conditions conditions,
        UnitCode unit,
        List<UnitCode> coHandlers,
        boolean auto,
        String basis,
        String source,
        UUID ruling,
        LocalDate validFrom,
        LocalDate validUntil) {
    public CatalogueTerms {
        coHandlers = List.copyOf(coHandlers);
    }

    /** The same line, as a ruling says it. */
    CatalogueTerms ruled(UnitCode ruledUnit, String authority) {
        return new CatalogueTerms(
                category,
                area,
                conditions,
                ruledUnit,
                coHandlers,
                auto,
                basis,
                authority,
                ruling,
                validFrom,
                validUntil);
    }

    /** Which cases it is for, and from when on: no two lines have the same. */
    record Scope(CategoryCode category, UnitCode area, Conditions conditions, LocalDate validFrom) {}

    Scope scope() {
        return new Scope(category, area, conditions, validFrom);
    }
}
