package cn.hotline.lifecycle.engine;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import java.util.AbstractMap;
import java.util.Set;

/** The CDI beans the model names in its expressions, by those names. */
final class BeansByName extends AbstractMap<Object, Object> {
    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Object get(Object name) {
        InstanceHandle<Object> handle = Arc.container().instance(String.valueOf(name));
        return handle.isAvailable() ? handle.get() : null;
    }

    /** Beans are only asked for by name. */
    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
