package cn.hotline.events;

/** A directory entry 字典数据 in its newest form; the topic keeps the last one of each key. */
public sealed interface ReferenceEvent extends Event permits CategoryChanged, UnitChanged, ChannelChanged, TagChanged {
    @Override
    default String topic() {
        return Topics.REFERENCE;
    }
}
