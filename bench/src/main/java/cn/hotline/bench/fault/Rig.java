package cn.hotline.bench.fault;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.PartStatus;
import cn.hotline.local.stack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The running product as a fault finds it.
 *
 * @param freeze how long a frozen process stands still
 * @param outage how long the broker stays away
 */
record Rig(LocalStack stack, Home home, Reconciliation books, Duration freeze, Duration outage) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    Ports ports() {
        return stack.ports();
    }

    String brokers() {
        return Ports.HOST + ":" + ports().kafka();
    }

    PartStatus status(String part) {
        return stack.status().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a signal to a part's process. */
    void signal(String part, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(stack.pid(part)))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** @throws IllegalStateException when it does not come true in five minutes */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never " + what);
            }
            pause(Duration.ofMillis(250));
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted");
    }
}
