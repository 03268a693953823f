package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import java.util.List;

/**
 * A unit 承办单位 was added, renamed, moved or retired.
 *
 * @param kind STREET, DEPARTMENT or COMMUNITY
 * @param path the unit and its superiors, lowest first
 */
@EventType("dispatch.unit-changed")
public record UnitChanged(UnitCode code, String name, String kind, UnitCode parent, List<UnitCode> path, boolean active)
        implements ReferenceEvent {
    public UnitChanged {
        path = path == null ? List.of() : List.copyOf(path);
    }

    @Override
    public String key() {
        return getClass().getSimpleName() + ":" + code;
    }
}
