package cn.hotline.intake.changing.adapter;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.registering.Correction;
import cn.hotline.intake.registering.adapter.DemandRequests;
import cn.hotline.kernel.CategoryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is put right of a demand, and why. */
@Schema(name = "DemandChanging", description = "变更诉求要素；不变的不填，至少变更一项")
record ChangeRequest(
        @Schema(description = "变更后的诉求类型") DemandType type,

        @Schema(description = "变更后的紧急程度") Urgency urgency,

        @Pattern(regexp = DemandRequests.CATEGORY, message = "应为 2、4 或 6 位数字")
        @Schema(description = "变更后的诉求类别代码", examples = "010203")
        String category,

        @Valid @Schema(description = "变更后的事发地点（整体替换）") DemandRequests.Location place,

        @Size(max = 20, message = "不超过 20 个") @Schema(description = "变更后的全部标签（代码或名称）")
        Set<@NotBlank(message = "不能为空") @Size(max = 40, message = "不超过 40 字") String> tags,

        @NotBlank(message = "必填")
        @Size(max = 500, message = "不超过 500 字")
        @Schema(description = "变更理由", examples = "经核实事发地在保利社区")
        String reason) {
    Correction correction() {
        return new Correction(
                type,
                urgency,
                category == null ? null : new CategoryCode(category),
                place == null ? null : place.place(),
                tags,
                reason);
    }

    @Override
    public String toString() {
        return "ChangeRequest[…]";
    }
}
