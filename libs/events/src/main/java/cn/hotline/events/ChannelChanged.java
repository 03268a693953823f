package cn.hotline.events;

/**
 * A channel 来源渠道 was added, renamed or retired.
 *
 * @param assessed whether its cases count in assessment
 */
@EventType("intake.channel-changed")
public record ChannelChanged(String code, String name, boolean assessed, boolean active) implements ReferenceEvent {
    @Override
    public String key() {
        return getClass().getSimpleName() + ":" + code;
    }
}
