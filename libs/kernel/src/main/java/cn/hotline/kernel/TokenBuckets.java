package cn.hotline.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often something is asked 限流: each key has a bucket of tokens that fills again by and by.
 *
 * <p>In memory, so each node counts for itself; the keys asked longest ago are forgotten when there are too many.
 */
public final class TokenBuckets {
    private final int capacity;
    private final long nanosPerToken;
    private final Map<String, Bucket> buckets;

    /**
     * @param capacity how often a key may be asked in a row
     * @param perToken how long until it may be asked once more
     * @param remembered how many keys are known at most
     */
    public TokenBuckets(int capacity, Duration perToken, int remembered) {
        this.capacity = capacity;
        this.nanosPerToken = perToken.toNanos();
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    /** How long to wait for a token; zero when one was there and is taken now. */
    public synchronized Duration take(String key, Instant now) {
        Bucket bucket = buckets.getOrDefault(key, new Bucket(capacity, now));
        double gained = (double) Duration.between(bucket.at, now).toNanos() / nanosPerToken;
        double tokens = Math.min(capacity, bucket.tokens + Math.max(0, gained));
        boolean taken = tokens >= 1;
        buckets.put(key, new Bucket(taken ? tokens - 1 : tokens, now));
        return taken ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - tokens) * nanosPerToken));
    }

    private record Bucket(double tokens, Instant at) {}
}
