package cn.hotline.events;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.EventId;
import java.time.Instant;

/**
 * An event with its CloudEvents 1.0 attributes: who said it, when, and in whose name.
 *
 * @param source the service, e.g. {@code dispatch}
 * @param time when it happened, to the microsecond
 * @param actor who did it
 */
public record Envelope<E extends Event>(EventId id, String source, Instant time, Actor actor, E data) {
    public String type() {
        return EventCatalogue.typeOf(data.getClass());
    }
}
