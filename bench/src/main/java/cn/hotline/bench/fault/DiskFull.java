package cn.hotline.bench.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The disk of the data directory is full 磁盘写满: of the databases, the event log and all logs. A file takes what is left, and what is freed
 * meanwhile, until it is taken away.
 *
 * <p>Only where the data directory lies on a small file system of its own, so that nothing else of the machine starves.
 */
record DiskFull() implements Fault {
    private static final long MOST_BYTES = 8L << 30;
    private static final byte[] PIECE = new byte[1 << 20];
    private static final byte[] CRUMB = new byte[1 << 12];
    private static final Duration BETWEEN = Duration.ofMillis(500);

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public void strike(Rig rig) throws Skipped {
        Path data = rig.home().data();
        try {
            if (Files.getFileStore(data).getTotalSpace() > MOST_BYTES) {
                throw new Skipped("--data lies on no file system of its own of 8 GB at most");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path ballast = data.resolve("ballast");
        try {
            fill(ballast, PIECE);
            long end = System.nanoTime() + rig.freeze().toNanos();
            while (System.nanoTime() < end) {
                fill(ballast, CRUMB);
                Rig.pause(BETWEEN);
            }
        } finally {
            remove(ballast);
        }
    }

    /** Appends until no more can be written. */
    private static void fill(Path ballast, byte[] piece) {
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // INVARIANT: that is what it is for
        }
    }

    private static void remove(Path ballast) {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
