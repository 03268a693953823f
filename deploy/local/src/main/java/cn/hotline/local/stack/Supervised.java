package cn.hotline.local.stack;

import cn.hotline.infra.ChildProcess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A part that is started again whenever its process ends, with growing pauses.
 *
 * <p>INVARIANT: after {@link #letGo()} nothing is started any more.
 */
final class Supervised {
    private static final long FIRST_PAUSE_MILLIS = 300;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;
    private static final long STABLE_AFTER_NANOS = Duration.ofSeconds(60).toNanos();

    private final Part part;
    private final Consumer<String> log;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean held;
    private volatile ChildProcess process;
    private volatile int restarts;
    private volatile String lastEnd;

    Supervised(Part part, Consumer<String> log) {
        this.part = part;
        this.log = log;
    }

    /** The first start fails loudly; from then on the part is kept running. */
    void start() {
        process = part.start();
        Thread keeper = new Thread(this::keep, "keep-" + part.id());
        keeper.setDaemon(true);
        keeper.start();
    }

    private void keep() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!stops(0)) {
            long since = System.nanoTime();
            int exit = await(process);
            if (stops(0)) {
                return;
            }
            pause = System.nanoTime() - since > STABLE_AFTER_NANOS ? FIRST_PAUSE_MILLIS : pause;
            lastEnd = "exit " + exit;
            log.accept(part.id() + " 意外退出 ended (exit " + exit + ")，" + pause + " ms 后重启 restarting");
            do {
                if (stops(pause)) {
                    return;
                }
            } while (held);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            restart();
        }
    }

    private void restart() {
        try {
            part.release();
            process = part.start();
            restarts++;
            log.accept(part.id() + " 已重启 restarted, pid " + process.pid());
        } catch (RuntimeException e) {
            lastEnd = "cannot start: " + e.getMessage();
            log.accept(part.id() + " 重启失败 cannot restart: " + e.getMessage());
        }
    }

    private static int await(ChildProcess child) {
        CompletableFuture<Integer> exit = child.onExit();
        return exit.join();
    }

    private boolean stops(long withinMillis) {
        try {
            return stopping.await(withinMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether the part, once it has ended, stays away until this is taken back. */
    void hold(boolean wanted) {
        held = wanted;
    }

    /** From now on an end is an end. */
    void letGo() {
        stopping.countDown();
    }

    void signalStop() {
        if (process != null) {
            process.signalStop();
        }
    }

    void stop() {
        letGo();
        part.release();
    }

    Part part() {
        return part;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    String logTail() {
        return process == null ? "" : process.logTail();
    }

    PartStatus status() {
        boolean alive = isAlive();
        long pid = alive ? process.pid() : 0;
        return new PartStatus(
                part.id(),
                part.label(),
                part.port(),
                pid,
                alive,
                alive && part.ready(),
                alive ? Memory.ofTree(pid) : 0,
                restarts,
                lastEnd);
    }
}
