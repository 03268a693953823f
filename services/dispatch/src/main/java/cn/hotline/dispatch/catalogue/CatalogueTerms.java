package cn.hotline.dispatch.catalogue;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.time.LocalDate;

/**
 * What a line of the catalogue 目录条目 says.
 *
 * @param category holds for the categories below it too, unless they have a line of their own
 * @param area street or community it is limited to; null for the whole district
 * @param auto whether a case goes to the unit without a dispatcher
 * @param basis the legal basis, for people
 * @param validUntil last day; null when open
 */
public record CatalogueTerms(
        CategoryCode category,
        UnitCode area,
        UnitCode unit,
        boolean auto,
        String basis,
        LocalDate validFrom,
        LocalDate validUntil) {}
