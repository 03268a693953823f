package cn.hotline.dispatch.catalogue.adapter;

import cn.hotline.dispatch.catalogue.CatalogueTerms;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator sends about a line of the catalogue. */
@Schema(name = "CatalogueEntryData", description = "派单目录条目的内容")
public record CatalogueEntryData(
        @NotNull(message = "必填")
        @Pattern(regexp = "(\\d{2}){1,3}", message = "应为 2、4 或 6 位数字")
        @Schema(description = "类别代码；下级类别未另行规定的随之适用", examples = "0102")
        String category,

        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对")
        @Schema(description = "适用的街道或社区代码；全区适用时不填", examples = "HS-JD01")
        String area,

        @NotNull(message = "必填")
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对")
        @Schema(description = "承办单位代码", examples = "HS-CG")
        String unit,

        @NotNull(message = "必填") @Schema(description = "是否自动派单")
        Boolean auto,

        @NotBlank(message = "必填")
        @Size(max = 500, message = "不超过 500 字")
        @Schema(description = "职责依据", examples = "区城市管理执法局职能配置规定")
        String basis,

        @NotNull(message = "必填") @Schema(description = "生效日期", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "失效日期（当日仍有效）") LocalDate validUntil) {
    CatalogueTerms terms() {
        return new CatalogueTerms(
                new CategoryCode(category),
                area == null ? null : new UnitCode(area),
                new UnitCode(unit),
                auto,
                basis,
                validFrom,
                validUntil);
    }
}
