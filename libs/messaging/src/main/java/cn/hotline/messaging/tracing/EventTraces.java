package cn.hotline.messaging.tracing;

import cn.hotline.messaging.EventHeaders;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The trace that goes with an event 链路: from the request that stored it to everything that hears it.
 *
 * <p>An event stands in a batch with strangers, but is applied by itself: so the span of its application is a child of its sending, and
 * one trace tells what one act of a person set off. Spans name types, topics and case numbers, never what an event says.
 *
 * <p>A build without tracing has no {@link Tracer}; then all of this costs a comparison.
 */
@ApplicationScoped
public class EventTraces {
    private static final W3CTraceContextPropagator TRACE_PARENT = W3CTraceContextPropagator.getInstance();
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<String> CASE_NO = AttributeKey.stringKey("hotline.case_no");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final boolean on;
    private final Tracer tracer;

    /** @param disabled where a build can trace, but no collector is named; a build that cannot has no such setting */
    EventTraces(
            Instance<Tracer> tracers,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean disabled) {
        this.on = !disabled && tracers.isResolvable();
        this.tracer = on ? tracers.get() : TracerProvider.noop().get("hotline");
    }

    /** Notes with an event that is being stored in which trace that happens. */
    public void note(Map<String, String> headers) {
        if (on) {
            TRACE_PARENT.inject(Context.current(), headers, Map::put);
        }
    }

    /** Begins the sending of a stored event, which ends when the log has it; whoever receives the event goes on from there. */
    public Span sending(String topic, Map<String, String> headers) {
        if (!on) {
            return Span.getInvalid();
        }
        Context stored = TRACE_PARENT.extract(Context.root(), headers, Headers.INSTANCE);
        Span span = span("send", SpanKind.PRODUCER, stored, headers)
                .setAttribute(TOPIC, topic)
                .startSpan();
        TRACE_PARENT.inject(stored.with(span), headers, Map::put);
        return span;
    }

    /** Applies a received event as a part of its trace; a replay by hand is linked to the request that asked for it. */
    public void applying(Map<String, String> headers, Runnable application) {
        if (!on) {
            application.run();
            return;
        }
        Context sent = TRACE_PARENT.extract(Context.root(), headers, Headers.INSTANCE);
        Span span = span("process", SpanKind.CONSUMER, sent, headers)
                .addLink(Span.current().getSpanContext())
                .startSpan();
        try (Scope within = sent.with(span).makeCurrent()) {
            Objects.requireNonNull(within);
            application.run();
        } catch (RuntimeException | Error failed) {
            failed(span, failed);
            throw failed;
        } finally {
            span.end();
        }
    }

    /** Marks a span as failed: with the kind of failure, not with its message, which may quote what must not leave. */
    public static void failed(Span span, Throwable failure) {
        span.setStatus(StatusCode.ERROR).setAttribute(ERROR, failure.getClass().getName());
    }

    private SpanBuilder span(String operation, SpanKind kind, Context parent, Map<String, String> headers) {
        SpanBuilder span = tracer.spanBuilder(operation + " " + headers.getOrDefault(EventHeaders.TYPE, "unknown"))
                .setSpanKind(kind)
                .setParent(parent)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, operation);
        String id = headers.get(EventHeaders.ID);
        String subject = headers.get(EventHeaders.SUBJECT);
        if (id != null) {
            span.setAttribute(MESSAGE, id);
        }
        if (subject != null) {
            span.setAttribute(CASE_NO, subject);
        }
        return span;
    }

    private enum Headers implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
