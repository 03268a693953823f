package cn.hotline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that we started and that must not outlive us: its output in a log file, its end in our hand.
 *
 * <p>INVARIANT: a child ends with us. At a normal exit the shutdown hook stops it (see {@link ShutdownOrder}); when we
 * are killed, the {@link ParentDeathGuard} does; should both fail, the pid file leads the next start to the orphan.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(15);

    private final ChildSpec spec;
    private final Process process;

    private ChildProcess(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** Starts the child; an orphan that the pid file names is stopped first. */
    public static ChildProcess start(ChildSpec spec) {
        try {
            LogFile.prepare(spec.log());
            if (spec.pidFile() != null) {
                PidFile.read(spec.pidFile()).ifPresent(orphan -> Signals.stop(orphan, spec.stopSignal(), ORPHAN_GRACE));
            }
            List<String> command = new ArrayList<>(ownSession());
            command.addAll(spec.command());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            if (spec.directory() != null) {
                builder.directory(spec.directory().toFile());
            }
            Process process = builder.start();
            ParentDeathGuard.watch(process, spec.stopSignal());
            if (spec.pidFile() != null) {
                PidFile.write(spec.pidFile(), process.toHandle());
            }
            ChildProcess child = new ChildProcess(spec, process);
            ShutdownOrder.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + spec.name(), e);
        }
    }

    /** A Ctrl-C in the terminal goes to its whole session; in a session of its own the child waits for our order. */
    private static List<String> ownSession() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public Path log() {
        return spec.log();
    }

    /** The last lines of the log, for the message of a failed start. */
    public String logTail() {
        return LogFile.tail(spec.log(), 20);
    }

    /** Asks the child to stop without waiting. */
    public void signalStop() {
        if (process.isAlive()) {
            Signals.send(process.pid(), spec.stopSignal());
        }
    }

    /** Stops the child: politely, and after the grace by force. Returns the exit code. */
    public int stop(Duration grace) {
        signalStop();
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            int exit = process.waitFor();
            forget();
            return exit;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(30));
    }

    int layer() {
        return spec.layer();
    }

    private void forget() {
        ShutdownOrder.remove(this);
        ParentDeathGuard.forget(process, spec.stopSignal());
        if (spec.pidFile() != null) {
            PidFile.delete(spec.pidFile());
        }
    }
}
