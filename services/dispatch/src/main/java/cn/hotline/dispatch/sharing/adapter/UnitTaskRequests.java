package cn.hotline.dispatch.sharing.adapter;

import cn.hotline.events.code.TaskKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about parts of work orders 分办件. */
public final class UnitTaskRequests {
    static final String UNIT = "[A-Z0-9][A-Z0-9-]{0,39}";

    private UnitTaskRequests() {}

    /** To whom and what. */
    @Schema(name = "UnitTaskOpening", description = "分办")
    public record Opening(
            @NotNull(message = "必填") @Schema(description = "类别：协办由中心指定，下派由承办单位发起", examples = "CO_HANDLING")
            TaskKind kind,

            @NotNull(message = "必填")
            @Pattern(regexp = UNIT, message = "单位代码格式不对")
            @Schema(description = "分办单位代码", examples = "HS-ZJ")
            String unit,

            @NotBlank(message = "必填")
            @Size(max = 2000, message = "不超过 2000 字")
            @Schema(description = "要求办理的事项；电话、证件号等会自动隐去", examples = "请核查该楼栋外墙产权及维修责任")
            String demand,

            @Schema(description = "分办期限，须早于派单件办理到期；不填则按现行规定")
            Instant dueAt) {}

    /** What the unit did. */
    @Schema(name = "UnitTaskReport", description = "分办件反馈")
    public record Report(
            @NotBlank(message = "必填")
            @Size(max = 4000, message = "不超过 4000 字")
            @Schema(description = "办理措施；电话、证件号等会自动隐去", examples = "经查外墙属公共部位，已启动维修资金应急程序")
            String measures,

            @Size(max = 20, message = "不超过 20 个") @Schema(description = "佐证材料的引用")
            List<@NotBlank(message = "不能为空") @Size(max = 300, message = "不超过 300 字") String> evidence) {}

    /** Why it ends without a report. */
    @Schema(name = "UnitTaskEnding", description = "分办件了结说明")
    public record Ending(
            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "理由", examples = "主办单位已自行解决")
            String note) {}
}
