package cn.hotline.dispatch.examining.adapter;

import cn.hotline.dispatch.catalogue.adapter.CatalogueEntryView;
import cn.hotline.dispatch.examining.FindingKind;
import cn.hotline.dispatch.examining.Gap;
import cn.hotline.dispatch.examining.Overlap;
import cn.hotline.dispatch.examining.Precedence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fault of the catalogue 目录问题 as clients see it. */
@Schema(name = "CatalogueFinding", description = "派单目录的一处问题")
public record FindingView(
        @Schema(description = "OVERLAP 重叠、GAP 空白") FindingKind kind,
        @Schema(description = "类别代码") String category,
        @Schema(description = "类别名称；仅空白有") String categoryName,
        @Schema(description = "重叠的两个条目") List<CatalogueEntryView> entries,
        @Schema(description = "重叠时何者优先") Precedence precedence,
        @Schema(description = "是否全区都没有适用条目；仅空白有") Boolean everywhere,
        @Schema(description = "没有适用条目的街道；仅部分街道没有时有") List<StreetView> streets) {

    /** A street without a line. */
    @Schema(name = "UncoveredStreet", description = "没有适用条目的街道")
    public record StreetView(
            @Schema(description = "街道代码") String code,
            @Schema(description = "街道名称") String name) {}

    static FindingView of(Overlap overlap) {
        return new FindingView(
                FindingKind.OVERLAP,
                overlap.one().terms().category().value(),
                null,
                List.of(CatalogueEntryView.of(overlap.one()), CatalogueEntryView.of(overlap.other())),
                overlap.precedence(),
                null,
                null);
    }

    static FindingView of(Gap gap) {
        return new FindingView(
                FindingKind.GAP,
                gap.category(),
                gap.categoryName(),
                null,
                null,
                gap.everywhere(),
                gap.streets().stream()
                        .map(each -> new StreetView(each.code(), each.name()))
                        .toList());
    }
}
