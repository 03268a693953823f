package cn.hotline.intake.channels.adapter;

import cn.hotline.intake.channels.ChannelTraits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about channels. */
final class ChannelRequests {
    static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private ChannelRequests() {}

    /** A new channel. */
    @Schema(name = "ChannelAddition", description = "新增渠道")
    record Addition(
            @NotBlank(message = "必填")
            @Pattern(regexp = CODE, message = "应为大写字母、数字、下划线")
            @Schema(description = "渠道代码", examples = "WECHAT")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "名称", examples = "微信小程序")
            String name,

            @NotNull(message = "必填") @Schema(description = "是否中心自有渠道")
            Boolean own,

            @Size(max = 100, message = "不超过 100 字") @Schema(description = "来源平台账号；不填则任何来源平台都可使用")
            String sourceAccount,

            @NotNull(message = "必填") @Schema(description = "结果是否回传来源平台")
            Boolean reportsBack,

            @NotNull(message = "必填") @Schema(description = "是否计入考核")
            Boolean assessed,

            @Schema(description = "是否巡查渠道；不填为否") Boolean patrol) {
        ChannelTraits traits() {
            return new ChannelTraits(name, own, sourceAccount, reportsBack, assessed, patrol, true);
        }
    }

    /** A channel's new particulars. */
    @Schema(name = "ChannelChange", description = "变更渠道")
    record Change(
            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "名称", examples = "微信小程序")
            String name,

            @NotNull(message = "必填") @Schema(description = "是否中心自有渠道")
            Boolean own,

            @Size(max = 100, message = "不超过 100 字") @Schema(description = "来源平台账号；不填则任何来源平台都可使用")
            String sourceAccount,

            @NotNull(message = "必填") @Schema(description = "结果是否回传来源平台")
            Boolean reportsBack,

            @NotNull(message = "必填") @Schema(description = "是否计入考核")
            Boolean assessed,

            @Schema(description = "是否巡查渠道；不填则不变") Boolean patrol,

            @NotNull(message = "必填") @Schema(description = "是否启用")
            Boolean active) {
        ChannelTraits traits() {
            return new ChannelTraits(name, own, sourceAccount, reportsBack, assessed, patrol, active);
        }
    }
}
