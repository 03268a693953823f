package cn.hotline.lifecycle.following.adapter;

import cn.hotline.lifecycle.following.Message;
import cn.hotline.lifecycle.following.Wire;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client's connection 推送连接 as server-sent events. */
final class SseWire implements Wire {
    private final SseEventSink sink;
    private final Sse sse;
    private final HttpServerResponse response;

    SseWire(SseEventSink sink, Sse sse, HttpServerResponse response) {
        this.sink = sink;
        this.sse = sse;
        this.response = response;
    }

    @Override
    public CompletionStage<?> send(Message message) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().name(message.name());
        if (message.id() != null) {
            event.id(message.id());
        }
        try {
            return sink.send(event.data(String.class, message.data()).build());
        } catch (IllegalStateException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    @Override
    public boolean isClosed() {
        return sink.isClosed() || response.closed();
    }

    @Override
    public void close() {
        sink.close();
    }

    @Override
    public void cut() {
        if (!response.closed()) {
            response.reset();
        }
    }
}
