package cn.hotline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A PostgreSQL data directory on disk: made when it is missing, cleared of what a crash left before it is used. */
final class PostgresCluster {

    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(20);

    private final Path data;
    private final Path programs;
    private final Path log;

    PostgresCluster(Path data, Path programs, Path log) {
        this.data = data;
        this.programs = programs;
        this.log = log;
    }

    /** INVARIANT: the data directory is complete or not there; an initdb that was killed is done anew. */
    void createIfMissing(Mode mode) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Path half = data.resolveSibling(data.getFileName() + ".initdb");
            TemporaryHome.delete(half);
            Files.createDirectories(half.getParent());
            Files.createDirectory(
                    half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            initdb(half, mode);
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the database cluster " + data, e);
        }
    }

    private void initdb(Path directory, Mode mode) throws IOException {
        List<String> command = new ArrayList<>(Unprivileged.prefix(directory));
        command.add(programs.resolve("bin/initdb").toString());
        command.addAll(List.of("-D", directory.toString(), "-U", "postgres", "--auth=trust", "-E", "UTF8"));
        // Sorted by code point, the same on every machine; but characters are classified as Unicode does, or else
        // pg_trgm would not take Chinese characters for letters and index nothing
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.addAll(List.of("--lc-collate=C", "--lc-ctype=" + unicodeLocale(), "--no-instructions"));
        if (mode == Mode.THROWAWAY) {
            command.add("--no-sync");
        }
        LogFile.prepare(log);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed:\n" + LogFile.tail(log, 20));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String unicodeLocale() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return mac ? "en_US.UTF-8" : "C.UTF-8";
    }

    /**
     * Stops a server that an earlier run left behind. Where the process id of a dead one has been given to a stranger,
     * PostgreSQL would refuse to start: then the stale file goes.
     */
    void stopOrphan() {
        Path file = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process =
                postmaster(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return; // PostgreSQL itself copes with the file of a dead server
        }
        if (servesThisCluster(process.get())) {
            Signals.stop(process.get(), "INT", ORPHAN_GRACE);
        } else {
            PidFile.delete(file);
        }
    }

    private boolean servesThisCluster(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(command -> command.endsWith("postgres")).isPresent()
                && info.arguments()
                        .filter(all -> List.of(all).contains(data.toString()))
                        .isPresent();
    }

    private static Optional<Long> postmaster(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.trim()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
