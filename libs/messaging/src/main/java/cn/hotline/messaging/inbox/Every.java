package cn.hotline.messaging.inbox;

import java.time.Duration;

/** Something a loop does now and then: at most once in a while. */
final class Every {
    private final long nanos;
    private long last = System.nanoTime();

    Every(Duration interval) {
        this.nanos = interval.toNanos();
    }

    void run(Runnable work) {
        long now = System.nanoTime();
        if (now - last >= nanos) {
            last = now;
            work.run();
        }
    }
}
