package cn.hotline.bench.load;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Staff;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Demands that come in 来件; each is registered with one call, and one that is refused for want of room is not a case. */
abstract class Arrivals implements AutoCloseable {
    private static final long GREATEST_MICROS = 300_000_000L;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    private final HotlineApi api;
    private final Staff staff;
    private final Demands demands;
    private final AtomicLong next;
    private final Histogram sinceIntended = new ConcurrentHistogram(GREATEST_MICROS, 2);
    private final Histogram refusals = new ConcurrentHistogram(GREATEST_MICROS, 2);
    private final LongAdder accepted = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile boolean over;

    /** @param next numbers the demands of the whole run */
    Arrivals(HotlineApi api, Staff staff, Demands demands, AtomicLong next) {
        this.api = api;
        this.staff = staff;
        this.demands = demands;
        this.next = next;
    }

    Staff staff() {
        return staff;
    }

    boolean isOver() {
        return over;
    }

    /** Registers one demand, and hands it to the staff. */
    void one(long intendedNanos) {
        long number = next.getAndIncrement();
        Answer answer = api.attempt(demands.registering(number));
        long micros = Math.min((System.nanoTime() - intendedNanos) / 1_000, GREATEST_MICROS);
        if (answer.ok()) {
            sinceIntended.recordValue(micros);
            accepted.increment();
            staff.take(demands.rowId(number), answer.body(), null);
        } else if (isRefused(answer)) {
            refusals.recordValue(micros);
        } else {
            failed.increment();
            System.err.println("受理失败 not registered: " + answer.problem());
        }
    }

    /** Told to come again; nobody there at all is another matter. */
    private static boolean isRefused(Answer answer) {
        return (answer.status() == TOO_MANY || answer.status() == AWAY)
                && !answer.code().equals("away");
    }

    /** Microseconds from the intended moment to the answer of those registered. */
    Histogram sinceIntended() {
        return sinceIntended;
    }

    /** Microseconds to the answer of those refused with 429 or 503. */
    Histogram refusals() {
        return refusals;
    }

    long accepted() {
        return accepted.sum();
    }

    /** Neither registered nor refused for want of room: there should be none. */
    long failed() {
        return failed.sum();
    }

    /** No more from now on; those under way are brought to their end. */
    @Override
    public void close() {
        over = true;
    }
}
