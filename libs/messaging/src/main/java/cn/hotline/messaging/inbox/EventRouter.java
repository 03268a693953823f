package cn.hotline.messaging.inbox;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.Event;
import cn.hotline.events.EventCatalogue;
import cn.hotline.messaging.EventHeaders;
import cn.hotline.web.logging.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which handlers of this service apply which event types, in the order they were registered. */
public final class EventRouter {
    private final Map<String, Route<?>> routes = new LinkedHashMap<>();

    /** Applies events of one type; runs inside the inbox's transaction, so it only changes rows and appends to the outbox. */
    public <E extends Event> EventRouter on(Class<E> type, Consumer<Envelope<E>> handler) {
        @SuppressWarnings("unchecked") // INVARIANT: a type name is only ever mapped to the route of its own record
        Route<E> route = (Route<E>)
                routes.computeIfAbsent(EventCatalogue.typeOf(type), name -> new Route<>(type, new ArrayList<>()));
        route.handlers.add(handler);
        return this;
    }

    /** Applies every event of every case, e.g. to keep a timeline. */
    public EventRouter onEveryCaseEvent(Consumer<Envelope<? extends CaseEvent>> handler) {
        EventCatalogue.all().stream()
                .filter(CaseEvent.class::isAssignableFrom)
                .forEach(type -> addGeneral(type.asSubclass(CaseEvent.class), handler));
        return this;
    }

    private <E extends CaseEvent> void addGeneral(Class<E> type, Consumer<Envelope<? extends CaseEvent>> handler) {
        on(type, handler::accept);
    }

    /** The type names this service listens to. */
    public Set<String> types() {
        return Set.copyOf(routes.keySet());
    }

    boolean listensTo(String type) {
        return routes.containsKey(type);
    }

    /** @throws IOException when the record is not the event its header says */
    void dispatch(Map<String, String> headers, String payload) throws IOException {
        Route<?> route = routes.get(headers.get(EventHeaders.TYPE));
        if (route == null) {
            throw new IOException("no event of this product: " + headers.get(EventHeaders.TYPE));
        }
        route.apply(headers, payload);
    }

    private record Route<E extends Event>(Class<E> type, List<Consumer<Envelope<E>>> handlers) {
        void apply(Map<String, String> headers, String payload) throws IOException {
            Envelope<E> envelope = EventHeaders.envelope(headers, payload, type);
            if (envelope.data() instanceof CaseEvent event) {
                Trace.about(event.caseNo());
            }
            for (Consumer<Envelope<E>> handler : handlers) {
                handler.accept(envelope);
            }
        }
    }
}
