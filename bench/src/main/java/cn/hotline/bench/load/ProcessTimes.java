package cn.hotline.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** CPU time 处理器时间 of a process, its children and, where the system tells, its children that are gone. */
final class ProcessTimes {
    private static final double MILLIS_A_TICK = 10;
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    private ProcessTimes() {}

    /** In milliseconds; 0 when there is no such process. */
    static double ofTree(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .mapToDouble(ProcessTimes::of)
                        .sum())
                .orElse(0.0);
    }

    private static double of(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            // after the name, which may hold blanks: state, parent … user, system, and both of children waited for
            String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
            double ticks = 0;
            for (int each = FIRST_TIME; each < FIRST_TIME + TIMES; each++) {
                ticks += Long.parseLong(fields[each]);
            }
            return ticks * MILLIS_A_TICK;
        } catch (IOException noSuchFile) {
            return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
        }
    }
}
