package cn.hotline.intake.channels.adapter;

import cn.hotline.intake.channels.Channel;
import cn.hotline.intake.channels.ChannelTraits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A channel 来源渠道 as clients see it. */
@Schema(name = "Channel", description = "来源渠道")
public record ChannelView(
        @Schema(description = "渠道代码", examples = "HOTLINE") String code,

        @Schema(description = "名称", examples = "市民热线 12345") String name,

        @Schema(description = "是否中心自有渠道：自有渠道的诉求可不带来源编号") boolean own,

        @Schema(description = "来源平台账号；没有则任何来源平台都可使用") String sourceAccount,

        @Schema(description = "结果是否回传来源平台") boolean reportsBack,

        @Schema(description = "是否计入考核") boolean assessed,

        @Schema(description = "是否巡查渠道") boolean patrol,

        @Schema(description = "是否启用") boolean active,

        @Schema(description = "版本号，用于 If-Match") long version) {
    static ChannelView of(Channel channel) {
        ChannelTraits traits = channel.traits();
        return new ChannelView(
                channel.code(),
                traits.name(),
                traits.own(),
                traits.sourceAccount(),
                traits.reportsBack(),
                traits.assessed(),
                Boolean.TRUE.equals(traits.patrol()),
                traits.active(),
                channel.version());
    }
}
