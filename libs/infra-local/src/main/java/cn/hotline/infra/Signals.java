package cn.hotline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signals to processes; Java itself knows only TERM and KILL. */
final class Signals {

    private Signals() {}

    static void send(long pid, String signal) {
        try {
            // the shell's own kill: slim images have no kill program
            new ProcessBuilder("sh", "-c", "kill -\"$0\" \"$1\"", signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a process that need not be our child, and waits until it is gone. */
    static void stop(ProcessHandle handle, String signal, Duration grace) {
        send(handle.pid(), signal);
        if (!gone(handle, grace)) {
            handle.destroyForcibly();
            if (!gone(handle, grace)) {
                throw new IllegalStateException("process " + handle.pid() + " cannot be stopped");
            }
        }
    }

    private static boolean gone(ProcessHandle handle, Duration budget) {
        try {
            handle.onExit().get(budget.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
