package cn.hotline.bench.load;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Staff;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.PartStatus;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * All counters 读数 at one moment.
 *
 * @param cpu milliseconds by process
 * @param memory bytes by process
 * @param databases by name
 * @param calls microseconds by name
 * @param statuses answers by HTTP status; 0 for none
 */
record Reading(
        Instant at,
        long nanos,
        long archived,
        long taken,
        double load,
        Map<String, Double> cpu,
        Map<String, Long> memory,
        Map<String, Databases.Work> databases,
        Map<String, Histogram> calls,
        Map<Integer, Long> statuses) {
    static Reading take(LocalStack stack, Databases databases, HotlineApi api, Staff staff) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        Map<String, Long> memory = new LinkedHashMap<>();
        long self = ProcessHandle.current().pid();
        for (PartStatus part : stack.status()) {
            // the children of this process are the other parts
            double millis = part.pid() == self
                    ? ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                                    .getProcessCpuTime()
                            / 1e6
                    : ProcessTimes.ofTree(part.pid());
            cpu.put(part.id(), millis);
            memory.put(part.id(), part.bytes());
        }
        Map<String, Histogram> calls = new TreeMap<>();
        api.latencies().all().forEach((name, times) -> calls.put(name, times.copy()));
        return new Reading(
                Clock.systemUTC().instant(),
                System.nanoTime(),
                staff.archived(),
                staff.taken(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                cpu,
                memory,
                databases.work(),
                calls,
                api.statuses());
    }
}
