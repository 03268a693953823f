package cn.hotline.events;

/**
 * A tag 标签 was added, or is of another kind or for other days from now on.
 *
 * @param kind as intake's directory says: 营商环境, 民生实事, 重点关注 or 专项行动, as a code
 */
@EventType("intake.tag-changed")
public record TagChanged(String code, String name, String kind) implements ReferenceEvent {
    @Override
    public String key() {
        return getClass().getSimpleName() + ":" + code;
    }
}
