package cn.hotline.dispatch.catalogue.adapter;

import cn.hotline.dispatch.catalogue.CatalogueEntry;
import cn.hotline.dispatch.catalogue.CatalogueTerms;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the catalogue 派单目录 as clients see it. */
@Schema(name = "CatalogueEntry", description = "派单目录条目")
public record CatalogueEntryView(
        @Schema(description = "条目编号") UUID id,

        @Schema(implementation = String.class, description = "类别代码", examples = "0102")
        CategoryCode category,

        @Schema(implementation = String.class, description = "适用的街道或社区；全区适用时没有")
        UnitCode area,

        @Schema(implementation = String.class, description = "承办单位代码", examples = "HS-CG")
        UnitCode unit,

        @Schema(description = "是否自动派单") boolean auto,

        @Schema(description = "职责依据") String basis,

        @Schema(description = "生效日期") LocalDate validFrom,

        @Schema(description = "失效日期（当日仍有效）") LocalDate validUntil,

        @Schema(description = "版本号，用于 If-Match") long version) {
    static CatalogueEntryView of(CatalogueEntry entry) {
        CatalogueTerms terms = entry.terms();
        return new CatalogueEntryView(
                entry.id(),
                terms.category(),
                terms.area(),
                terms.unit(),
                terms.auto(),
                terms.basis(),
                terms.validFrom(),
                terms.validUntil(),
                entry.version());
    }
}
