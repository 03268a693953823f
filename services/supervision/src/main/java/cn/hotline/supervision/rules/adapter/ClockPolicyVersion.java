package cn.hotline.supervision.rules.adapter;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.supervision.rules.ClockPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the limits 时限规则 as people write and read it. */
@Schema(name = "ClockPolicyVersion", description = "时限规则的一个版本：自生效之日起受理的工单适用")
public record ClockPolicyVersion(
        @NotNull(message = "必填") @Schema(description = "生效日期，须晚于今日", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @NotEmpty(message = "至少一行") @Size(max = 1000, message = "不超过 1000 行")
        List<@NotNull(message = "必填") @Valid Line> lines) {

    /** One line. */
    @Schema(name = "ClockPolicyLine", description = "一行规则：条件为空即不限；同时符合多行时取 priority 最大者")
    public record Line(
            @NotNull(message = "必填")
            @Schema(description = "时限种类：TRANSFER 转办、SIGN 签收、CONTACT 联系、HANDLE 办理、REVIEW 审核、CALLBACK 回访、CASE 全程（不设则同办理）")
            ClockKind clock,

            @Schema(nullable = true, description = "诉求类型") DemandType type,

            @Schema(nullable = true, description = "紧急程度") Urgency urgency,

            @Size(max = 60, message = "不超过 60 字")
            @Schema(nullable = true, description = "标签，如专项行动", examples = "BUSINESS_ENVIRONMENT")
            String tag,

            @Schema(nullable = true, description = "true 只限巡查上报，false 只限非巡查上报")
            Boolean patrol,

            @Size(max = 60, message = "不超过 60 字") @Schema(nullable = true, description = "来源渠道代码", examples = "12345")
            String channel,

            @Pattern(regexp = "(\\d{2}){1,3}", message = "应为两、四或六位类别代码")
            @Schema(nullable = true, description = "诉求类别代码，含其下级", examples = "0101")
            String category,

            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,31}", message = "应为工作日历代码")
            @Schema(nullable = true, description = "工作日历代码；为空即本区日历 DISTRICT", examples = "URBAN")
            String calendar,

            @NotNull(message = "必填")
            @Pattern(regexp = "\\d{1,6}(wd|wm)|PT(\\d{1,5}H)?(\\d{1,6}M)?", message = "应如 5wd、240wm 或 PT24H")
            @Schema(description = "时限：5wd 为 5 个工作日，240wm 为 240 个工作分钟，PT24H 为 24 小时自然时间", examples = "5wd")
            String limit,

            @Min(value = 0, message = "不小于 0") @Max(value = 1000, message = "不超过 1000")
            int priority,

            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "规则名称", examples = "投诉办理：5 个工作日")
            String name) {
        ClockPolicy from(LocalDate date) {
            return new ClockPolicy(
                    0,
                    date,
                    clock,
                    type,
                    urgency,
                    tag,
                    patrol,
                    channel,
                    category,
                    calendar,
                    Limit.parse(limit),
                    priority,
                    name);
        }

        static Line of(ClockPolicy line) {
            return new Line(
                    line.clock(),
                    line.type(),
                    line.urgency(),
                    line.tag(),
                    line.patrol(),
                    line.channel(),
                    line.category(),
                    line.calendar(),
                    line.limit().toString(),
                    line.priority(),
                    line.name());
        }
    }

    static ClockPolicyVersion of(LocalDate effectiveFrom, List<ClockPolicy> lines) {
        return new ClockPolicyVersion(
                effectiveFrom, lines.stream().map(Line::of).toList());
    }
}
