package cn.hotline.dispatch.units.adapter;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.UnitKind;
import cn.hotline.kernel.UnitCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit 承办单位 as clients see it. */
@Schema(name = "Unit", description = "承办单位")
public record UnitView(
        @Schema(implementation = String.class, description = "单位代码", examples = "HS-CG")
        UnitCode code,

        @Schema(description = "名称", examples = "区城市管理执法局") String name,

        @Schema(description = "类型") UnitKind kind,

        @Schema(implementation = String.class, description = "上级单位代码")
        UnitCode parent,

        @Schema(implementation = String[].class, description = "本单位及各级上级，自下而上")
        List<UnitCode> path,

        @Schema(description = "工作层级：1 区、2 街道和部门、3 社区（市为 0）", examples = "2")
        int level,

        @Schema(description = "值班电话") String dutyPhone,
        @Schema(description = "是否启用") boolean active,

        @Schema(description = "版本号，用于 If-Match") long version) {
    static UnitView of(Unit unit) {
        return new UnitView(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.parent(),
                unit.path(),
                unit.kind().level(),
                unit.dutyPhone(),
                unit.isActive(),
                unit.version());
    }
}
