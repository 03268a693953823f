package cn.hotline.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every event type of the product by its published name, read from the sealed hierarchy: no second list to keep. */
public final class EventCatalogue {
    private static final Map<String, Class<? extends Event>> BY_TYPE = new TreeMap<>();

    static {
        Stream.of(CaseEvent.class, ReferenceEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(type -> type.<Event>asSubclass(Event.class))
                .forEach(type -> BY_TYPE.put(typeOf(type), type));
    }

    private EventCatalogue() {}

    /** The published name, e.g. {@code dispatch.return-requested}. */
    public static String typeOf(Class<? extends Event> event) {
        return event.getAnnotation(EventType.class).value();
    }

    /** The version, from 1. */
    public static int versionOf(Class<? extends Event> event) {
        return event.getAnnotation(EventType.class).version();
    }

    /** The record of a published name; empty when this build does not know it. */
    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All event records, ordered by their names. */
    public static Collection<Class<? extends Event>> all() {
        return BY_TYPE.values();
    }
}
