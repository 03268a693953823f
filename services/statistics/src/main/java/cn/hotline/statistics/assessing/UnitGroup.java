package cn.hotline.statistics.assessing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group of units ranked among each other 考核分组: named one by one, or all of a kind, or all below a superior.
 *
 * @param withSubunits whether the things of the units below count for the unit; such units then do not stand in the group themselves
 */
@Schema(description = "考核分组：单位代码、类型、上级三种条件，填了的同时满足")
public record UnitGroup(
        @NotNull(message = "必填")
        @Pattern(regexp = SchemeItem.CODE, message = SchemeItem.CODE_MESSAGE)
        @Schema(description = "分组代码", examples = "STREETS")
        String code,

        @NotBlank(message = "必填") @Size(max = 50, message = "不超过 50 字") @Schema(description = "分组名称", examples = "街道")
        String name,

        @Size(max = 500, message = "不超过 500 个") @Schema(description = "单位代码；不填不限")
        List<@NotNull(message = "不能为空") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "不是有效的单位代码") String>
                units,

        @Pattern(regexp = "STREET|DEPARTMENT|COMMUNITY", message = "应为 STREET、DEPARTMENT、COMMUNITY 之一")
        @Schema(description = "单位类型；不填不限", examples = "STREET")
        String kind,

        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "不是有效的单位代码")
        @Schema(description = "上级单位代码；不填不限", examples = "HS")
        String parent,

        @Schema(description = "下级单位的件是否计入本单位；计入则下级单位不另行考核") boolean withSubunits) {
    public UnitGroup {
        units = units == null ? List.of() : List.copyOf(units);
    }

    boolean isOpen() {
        return units.isEmpty() && kind == null && parent == null;
    }

    boolean takes(DirectoryUnit unit) {
        return (units.isEmpty() || units.contains(unit.code()))
                && (kind == null || kind.equals(unit.kind()))
                && (parent == null || unit.isBelow(parent));
    }
}
