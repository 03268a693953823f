package cn.hotline.messaging;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.Event;
import cn.hotline.events.EventCatalogue;
import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.EventId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The CloudEvents 1.0 attributes as Kafka headers (binary mode), with the extensions {@code actor} and {@code typeversion}. */
public final class EventHeaders {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    static final String SOURCE = "ce_source";
    static final String TIME = "ce_time";
    static final String ACTOR = "ce_actor";

    private static final String SERVICES = "/hotline/";
    private static final int MOST_ACTORS = 2_000;
    private static final Map<String, Actor> ACTORS = new ConcurrentHashMap<>();

    private EventHeaders() {}

    /** The headers of an event about to leave. */
    public static Map<String, String> of(Envelope<? extends Event> envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, envelope.id().toString());
        headers.put(TYPE, envelope.type());
        headers.put(
                "ce_typeversion",
                String.valueOf(EventCatalogue.versionOf(envelope.data().getClass())));
        headers.put(SOURCE, "/hotline/" + envelope.source());
        headers.put(TIME, envelope.time().toString());
        if (envelope.data() instanceof CaseEvent event) {
            headers.put(SUBJECT, event.caseNo().value());
        }
        headers.put(ACTOR, EventJson.write(envelope.actor()));
        headers.put("content-type", "application/json");
        return headers;
    }

    /** The headers of a received record; a repeated header counts with its last value. */
    public static Map<String, String> of(Headers headers) {
        Map<String, String> read = new LinkedHashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                read.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    /**
     * Puts a received event together.
     *
     * @throws IOException when a header is missing or the payload is not the event its type says
     */
    public static <E extends Event> Envelope<E> envelope(Map<String, String> headers, String payload, Class<E> type)
            throws IOException {
        try {
            return new Envelope<>(
                    EventId.fromString(required(headers, ID)),
                    source(required(headers, SOURCE)),
                    Instant.parse(required(headers, TIME)),
                    actor(required(headers, ACTOR)),
                    EventJson.mapper().readValue(payload, type));
        } catch (RuntimeException malformed) {
            throw new IOException("malformed event headers: " + malformed.getMessage(), malformed);
        }
    }

    private static String source(String address) {
        return address.startsWith(SERVICES) ? address.substring(SERVICES.length()) : address;
    }

    /** A few hundred accounts say everything: each is read once. */
    private static Actor actor(String json) throws IOException {
        Actor known = ACTORS.get(json);
        if (known != null) {
            return known;
        }
        Actor actor = EventJson.mapper().readValue(json, Actor.class);
        if (ACTORS.size() < MOST_ACTORS) {
            ACTORS.put(json, actor);
        }
        return actor;
    }

    private static String required(Map<String, String> headers, String name) throws IOException {
        String value = headers.get(name);
        if (value == null) {
            throw new IOException("header missing: " + name);
        }
        return value;
    }
}
