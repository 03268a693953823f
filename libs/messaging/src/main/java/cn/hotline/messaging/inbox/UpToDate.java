package cn.hotline.messaging.inbox;

import java.time.Duration;

/**
 * Whether a service knows what the log holds 读到最新: it stood at the log's end a moment ago.
 *
 * <p>Not so after a start, while it catches up, and after a standstill, of the process or of the log: what was known before may have
 * been overtaken. A poll that took too long says nothing, nor does the next one, which may still see what was fetched before.
 */
final class UpToDate {
    private static final long FRESH_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long SLOW_NANOS = Duration.ofSeconds(5).toNanos();

    private boolean doubtful = true;
    private volatile Long last;

    /**
     * Notes a poll whose events have been applied.
     *
     * @param took how long the poll itself took
     * @param atEnd whether nothing more was there to read
     * @param now of the same clock as {@link #is}
     */
    void polled(long took, boolean atEnd, long now) {
        boolean slow = took > SLOW_NANOS;
        if (atEnd && !slow && !doubtful) {
            last = now;
        }
        doubtful = slow;
    }

    boolean is(long now) {
        Long since = last;
        return since != null && now - since <= FRESH_NANOS;
    }
}
