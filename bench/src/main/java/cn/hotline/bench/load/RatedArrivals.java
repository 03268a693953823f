package cn.hotline.bench.load;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Staff;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Demands at a set rate 开环负载, whatever becomes of those before: citizens do not wait for each other. Each has its moment, and its
 * time counts from then, however late it could be sent.
 */
final class RatedArrivals extends Arrivals {
    private static final int MOST_AT_ONCE = 1_000;
    private static final long LAST_MINUTES = 3;
    private static final long LOOK_MILLIS = 200;

    private final double nanosBetween;
    private final Random random;
    private final Thread clock;
    private final ExecutorService callers = new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            5,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
                Thread thread = new Thread(null, work, "arrival", 256 * 1024);
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** @param rate demands a second, at moments by chance (exponential distances) */
    RatedArrivals(HotlineApi api, Staff staff, Demands demands, AtomicLong next, double rate, long seed) {
        super(api, staff, demands, next);
        this.nanosBetween = 1e9 / rate;
        this.random = new Random(seed);
        this.clock = new Thread(this::work, "arrivals");
        clock.setDaemon(true);
        clock.start();
    }

    private void work() {
        double intended = System.nanoTime();
        while (!isOver()) {
            intended += -Math.log(1 - random.nextDouble()) * nanosBetween;
            long moment = (long) intended;
            if (!comes(moment)) {
                return;
            }
            callers.execute(() -> one(moment));
        }
    }

    /** Waits for the moment, however far off it is; false when no more are to come before. */
    private boolean comes(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(left);
            if (isOver() || !Waiting.millis(Math.min(millis + 1, LOOK_MILLIS))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        super.close();
        try {
            clock.join();
            callers.shutdown();
            if (!callers.awaitTermination(LAST_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("registrations still under way after " + LAST_MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
