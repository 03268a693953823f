package cn.hotline.local.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long calls took, by name. */
public final class Latencies {
    private static final long GREATEST_MICROS = 300_000_000L;

    private final Map<String, Histogram> byName = new ConcurrentHashMap<>();

    void record(String name, long nanos) {
        byName.computeIfAbsent(name, any -> new ConcurrentHistogram(GREATEST_MICROS, 2))
                .recordValue(Math.min(nanos / 1_000, GREATEST_MICROS));
    }

    /** Histograms in microseconds, by name. */
    public Map<String, Histogram> all() {
        return new TreeMap<>(byName);
    }
}
