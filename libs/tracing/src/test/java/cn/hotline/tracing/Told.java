package cn.hotline.tracing;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A collector in memory. */
@Singleton
public class Told {
    final InMemorySpanExporter spans = InMemorySpanExporter.create();

    @Produces
    @Singleton
    SpanProcessor keep() {
        return SimpleSpanProcessor.create(spans);
    }
}
