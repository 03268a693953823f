package cn.hotline.dispatch.catalogue.adapter;

import cn.hotline.dispatch.catalogue.CatalogueTerms;
import cn.hotline.dispatch.catalogue.Conditions;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

        @Size(max = 6, message = "至多 6 项") @Schema(description = "适用的诉求类型（任一）；不填则不限")
        Set<@NotNull(message = "必填") DemandType> types,

        @Size(max = 20, message = "至多 20 项") @Schema(description = "适用的标签（任一）；不填则不限")
        Set<
                        @NotBlank(message = "不能为空") @Size(max = 40, message = "不超过 40 字")
                        @Pattern(regexp = "[^;]*", message = "不能含分号") String>
                tags,

        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对")
        @Schema(description = "承办单位代码；据退单裁定写入的可不填", examples = "HS-CG")
        String unit,

        @Size(max = 10, message = "至多 10 个") @Schema(description = "协办单位代码")
        List<@NotNull(message = "必填") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对") String>
                coHandlers,

        @NotNull(message = "必填") @Schema(description = "是否自动派单（建议的把握度须达门槛）")
        Boolean auto,

        @NotBlank(message = "必填")
        @Size(max = 500, message = "不超过 500 字")
        @Schema(description = "职责依据", examples = "区城市管理执法局职能配置规定")
        String basis,

        @Size(max = 200, message = "不超过 200 字") @Schema(description = "授权来源；据退单裁定写入的以裁定为准", examples = "区委编办〔2026〕3 号")
        String source,

        @Schema(description = "据以写入的退单（须已被驳回）") UUID returnId,

        @NotNull(message = "必填") @Schema(description = "生效日期", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "失效日期（当日仍有效）") LocalDate validUntil) {
    @AssertTrue(message = "承办单位必填")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isUnitTold() {
        return unit != null || returnId != null;
    }

    CatalogueTerms terms() {
        return new CatalogueTerms(
                new CategoryCode(category),
                area == null ? null : new UnitCode(area),
                new Conditions(types == null ? Set.of() : types, tags == null ? Set.of() : tags),
                unit == null ? null : new UnitCode(unit),
                coHandlers == null
                        ? List.of()
                        : coHandlers.stream().map(UnitCode::new).toList(),
                auto,
                basis,
                source,
                returnId,
                validFrom,
                validUntil);
    }
}
