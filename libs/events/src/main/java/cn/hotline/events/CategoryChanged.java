package cn.hotline.events;

import cn.hotline.kernel.CategoryCode;

/** A category 诉求类别 was added, renamed or retired. */
@EventType("dispatch.category-changed")
public record CategoryChanged(CategoryCode code, String name, CategoryCode parent, boolean active)
        implements ReferenceEvent {
    @Override
    public String key() {
        return getClass().getSimpleName() + ":" + code;
    }
}
