package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Tally;
import java.util.HashMap;
import java.util.Map;

/** What was counted of one group 各项计数. */
public final class Counts {
    private final Map<Tally, Long> counts = new HashMap<>();
    private long things;

    void addThings(long more) {
        things += more;
    }

    /** Whether there is nothing that could have been counted. */
    boolean isOfNothing() {
        return things == 0;
    }

    void add(Tally tally, long count) {
        counts.merge(tally, count, Long::sum);
    }

    /** Adds everything counted of another group. */
    public void add(Counts other) {
        other.counts.forEach(this::add);
        things += other.things;
    }

    /** Nothing counted is none. */
    public long of(Tally tally) {
        return tally == null ? 0 : counts.getOrDefault(tally, 0L);
    }
}
