package cn.hotline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A directory for a throw-away server; what killed test runs left behind is swept when the next one begins. */
final class TemporaryHome {

    /** A home is locked a moment after it is made: the young ones are not to be touched. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private TemporaryHome() {}

    /** A new data directory (not yet made) in a home of its own. */
    static Path dataDirectory(String name) {
        try {
            Files.createDirectories(all());
            sweep(all());
            return Files.createTempDirectory(all(), name + "-").resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path all() {
        return Path.of(System.getProperty("java.io.tmpdir"), "hotline-throwaway-" + System.getProperty("user.name"))
                .toAbsolutePath()
                .normalize();
    }

    /** Removes the data, and the home around them if it is one of ours. */
    static void discard(Path data) {
        boolean ours = all().equals(data.getParent().getParent());
        delete(ours ? data.getParent() : data);
    }

    private static void sweep(Path all) throws IOException {
        List<Path> homes;
        try (Stream<Path> found = Files.list(all)) {
            homes = found.toList();
        }
        for (Path home : homes) {
            String name = home.getFileName().toString();
            Path data = home.resolve(name.substring(0, Math.max(0, name.lastIndexOf('-'))));
            if (madeBefore(home, Instant.now().minus(YOUNG))) {
                DirectoryLock.tryAcquire(data).ifPresent(lock -> {
                    lock.close();
                    delete(home);
                });
            }
        }
    }

    private static boolean madeBefore(Path home, Instant moment) {
        try {
            return Files.getLastModifiedTime(home).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false; // swept by another run at the same time
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // gone already
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
