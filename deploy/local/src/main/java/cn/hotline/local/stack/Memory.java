package cn.hotline.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of processes; memory shared between them (PostgreSQL) is counted once where the system tells. */
final class Memory {
    private static final long KIB = 1024;

    private Memory() {}

    static long ofTree(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> of(each.pid()))
                        .sum())
                .orElse(0L);
    }

    static long of(long pid) {
        Path shared = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        long kib = read(shared, "Pss:");
        if (kib == 0) {
            kib = read(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
        }
        return (kib == 0 ? byPs(pid) : kib) * KIB;
    }

    private static long read(Path file, String key) {
        if (!Files.isReadable(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .orElse(0L);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // gone meanwhile
        }
    }

    private static long byPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String answer = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return answer.isBlank() ? 0 : Long.parseLong(answer.strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
