package cn.hotline.bench.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What happened between two readings 一段时间. */
record Span(Reading from, Reading to) {
    double seconds() {
        return (to.nanos() - from.nanos()) / 1e9;
    }

    /** Lives that ended. */
    long lives() {
        return to.archived() - from.archived();
    }

    double livesPerSecond() {
        return lives() / seconds();
    }

    /** CPU of a process for each life, in milliseconds. */
    double cpu(String process) {
        return (to.cpu().get(process) - from.cpu().getOrDefault(process, 0.0)) / Math.max(1, lives());
    }

    Databases.Work work(String database) {
        return to.databases().get(database).minus(from.databases().getOrDefault(database, new Databases.Work(0, 0, 0)));
    }

    /** Calls by name, in microseconds, with all of them under the last name. */
    Map<String, Histogram> calls() {
        Map<String, Histogram> calls = new TreeMap<>();
        Histogram all = null;
        for (Map.Entry<String, Histogram> each : to.calls().entrySet()) {
            Histogram times = each.getValue().copy();
            Histogram before = from.calls().get(each.getKey());
            if (before != null) {
                times.subtract(before);
            }
            if (times.getTotalCount() > 0) {
                calls.put(each.getKey(), times);
                if (all == null) {
                    all = times.copy();
                } else {
                    all.add(times);
                }
            }
        }
        if (all != null) {
            calls.put("~", all);
        }
        return calls;
    }

    Map<Integer, Long> statuses() {
        Map<Integer, Long> statuses = new TreeMap<>();
        to.statuses().forEach((status, count) -> {
            long more = count - from.statuses().getOrDefault(status, 0L);
            if (more > 0) {
                statuses.put(status, more);
            }
        });
        return statuses;
    }
}
