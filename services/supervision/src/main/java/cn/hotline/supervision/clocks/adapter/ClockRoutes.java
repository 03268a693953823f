package cn.hotline.supervision.clocks.adapter;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventCatalogue;
import cn.hotline.messaging.EventHeaders;
import cn.hotline.messaging.inbox.EventRouter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which handler moves the clocks at which event 时限事件, for the inbox and for a replay of the log alike. */
public final class ClockRoutes {
    private final Map<String, Route<?>> routes = new LinkedHashMap<>();

    <E extends CaseEvent> ClockRoutes on(Class<E> type, Consumer<Envelope<E>> handler) {
        routes.put(EventCatalogue.typeOf(type), new Route<>(type, handler));
        return this;
    }

    /** These and others. */
    public ClockRoutes and(ClockRoutes others) {
        routes.putAll(others.routes);
        return this;
    }

    void register(EventRouter router) {
        routes.values().forEach(route -> route.register(router));
    }

    /** Whether an event of this type moves clocks. */
    public boolean concerns(String type) {
        return routes.containsKey(type);
    }

    /**
     * Applies a record of the log as the inbox does.
     *
     * @throws IOException when it is not the event its header says
     */
    public void apply(Map<String, String> headers, String payload) throws IOException {
        Optional<Route<?>> route = Optional.ofNullable(routes.get(headers.get(EventHeaders.TYPE)));
        if (route.isPresent()) {
            route.get().apply(headers, payload);
        }
    }

    private record Route<E extends CaseEvent>(Class<E> type, Consumer<Envelope<E>> handler) {
        void register(EventRouter router) {
            router.on(type, handler);
        }

        void apply(Map<String, String> headers, String payload) throws IOException {
            handler.accept(EventHeaders.envelope(headers, payload, type));
        }
    }
}
