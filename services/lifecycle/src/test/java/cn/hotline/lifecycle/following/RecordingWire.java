package cn.hotline.lifecycle.following;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client that takes everything at once, or nothing until it is told to. */
final class RecordingWire implements Wire {
    final List<Message> sent = new CopyOnWriteArrayList<>();
    volatile boolean stuck;
    volatile boolean closed;
    volatile boolean cut;
    private CompletableFuture<Void> underWay;

    @Override
    public CompletionStage<?> send(Message message) {
        sent.add(message);
        underWay = stuck ? new CompletableFuture<>() : CompletableFuture.completedFuture(null);
        return underWay;
    }

    void goOn() {
        stuck = false;
        underWay.complete(null);
    }

    @Override
    public boolean isClosed() {
        return closed || cut;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void cut() {
        cut = true;
    }
}
