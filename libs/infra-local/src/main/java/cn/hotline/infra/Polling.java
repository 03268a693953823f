package cn.hotline.infra;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again and again, within a budget. */
final class Polling {

    private Polling() {}

    /** Whether the wish came true; gives up when the budget is spent or there is no hope left. */
    static boolean until(Duration budget, Duration pause, BooleanSupplier wish, BooleanSupplier hope) {
        long end = System.nanoTime() + budget.toNanos();
        while (System.nanoTime() < end) {
            // hope is asked first: a wish fulfilled by somebody else, after ours has died, does not count
            if (!hope.getAsBoolean()) {
                return false;
            }
            if (wish.getAsBoolean()) {
                return true;
            }
            pause(pause);
        }
        return false;
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
