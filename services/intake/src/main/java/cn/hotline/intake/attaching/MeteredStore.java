package cn.hotline.intake.attaching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A store whose health 附件存储状况 can be told from outside: each use is timed by what was done and how it went. */
class MeteredStore implements AttachmentStore {
    private static final String NAME = "hotline.intake.attachments.store";

    private final AttachmentStore store;
    private final MeterRegistry metrics;

    MeteredStore(AttachmentStore store, MeterRegistry metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    private interface Use<T> {
        T run() throws IOException;
    }

    @Override
    public void put(String key, Path content) throws IOException {
        timed("put", () -> {
            store.put(key, content);
            return null;
        });
    }

    @Override
    public InputStream get(String key) throws IOException {
        return timed("get", () -> store.get(key));
    }

    @Override
    public void delete(String key) throws IOException {
        timed("delete", () -> {
            store.delete(key);
            return null;
        });
    }

    private <T> T timed(String operation, Use<T> use) throws IOException {
        Timer.Sample sample = Timer.start(metrics);
        String outcome = "failed";
        try {
            T result = use.run();
            outcome = "done";
            return result;
        } catch (NoSuchFileException e) {
            outcome = "missing";
            throw e;
        } finally {
            sample.stop(metrics.timer(NAME, "operation", operation, "outcome", outcome));
        }
    }
}
