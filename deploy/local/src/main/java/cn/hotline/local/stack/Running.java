package cn.hotline.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a running launcher leaves in the data directory for the other commands.
 *
 * @param startedAt the process' start in epoch milliseconds: process ids are used again
 * @param summary what is printed when everything is ready; null until then
 */
public record Running(long pid, long startedAt, Ports ports, String summary) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long CLOCK_SLACK_MILLIS = 3_000;

    static Running self(Ports ports, String summary) {
        ProcessHandle self = ProcessHandle.current();
        return new Running(self.pid(), startOf(self), ports, summary);
    }

    void write(Path file) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".half");
            JSON.writeValue(half.toFile(), this);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher of a data directory, if it is alive. */
    public static Optional<Running> find(Home home) {
        try {
            if (!Files.exists(home.running())) {
                return Optional.empty();
            }
            Running found = JSON.readValue(home.running().toFile(), Running.class);
            return found.process().isPresent() ? Optional.of(found) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // being replaced, or written by another version
        }
    }

    /** The ports of the running launcher, or the usual ones. */
    public static Ports portsOf(Home home) {
        return find(home).map(Running::ports).orElseGet(Ports::usual);
    }

    /** The launcher's process while it lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAt) < CLOCK_SLACK_MILLIS);
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}
