package cn.hotline.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that another thread or service brings about, within a budget. */
public final class Poll {
    private static final Duration BUDGET = Duration.ofSeconds(15);
    private static final long STEP_NANOS = Duration.ofMillis(20).toNanos();

    private Poll() {}

    /** Waits until the condition holds; fails the test when the budget is used up. */
    public static void until(BooleanSupplier condition) {
        until(() -> condition.getAsBoolean() ? Boolean.TRUE : Boolean.FALSE, Boolean.TRUE::equals);
    }

    /** Waits until the value is as wanted and gives it back. */
    public static <T> T until(Supplier<T> value, Predicate<T> wanted) {
        long end = System.nanoTime() + BUDGET.toNanos();
        T last = value.get();
        while (!wanted.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + BUDGET + "; last seen: " + last);
            }
            LockSupport.parkNanos(STEP_NANOS);
            last = value.get();
        }
        return last;
    }
}
