package cn.hotline.dispatch.catalogue.adapter;

import cn.hotline.dispatch.catalogue.CatalogueEntry;
import cn.hotline.dispatch.catalogue.CatalogueTerms;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(description = "适用的诉求类型（任一）；空为不限") List<DemandType> types,

        @Schema(description = "适用的标签（任一）；空为不限") List<String> tags,

        @Schema(implementation = String.class, description = "承办单位代码", examples = "HS-CG")
        UnitCode unit,

        @Schema(description = "协办单位代码") List<String> coHandlers,

        @Schema(description = "是否自动派单") boolean auto,

        @Schema(description = "职责依据") String basis,

        @Schema(description = "授权来源") String source,

        @Schema(description = "据以写入的退单") UUID returnId,

        @Schema(description = "生效日期") LocalDate validFrom,

        @Schema(description = "失效日期（当日仍有效）") LocalDate validUntil,

        @Schema(description = "版本号，用于 If-Match") long version) {
    public static CatalogueEntryView of(CatalogueEntry entry) {
        return of(entry.id(), entry.terms(), entry.version());
    }

    /** What a line said in one of its versions. */
    static CatalogueEntryView of(UUID id, CatalogueTerms terms, long version) {
        return new CatalogueEntryView(
                id,
                terms.category(),
                terms.area(),
                terms.conditions().types().stream().sorted().toList(),
                terms.conditions().tags().stream().sorted().toList(),
                terms.unit(),
                terms.coHandlers().stream().map(UnitCode::value).toList(),
                terms.auto(),
                terms.basis(),
                terms.source(),
                terms.ruling(),
                terms.validFrom(),
                terms.validUntil(),
                version);
    }
}
