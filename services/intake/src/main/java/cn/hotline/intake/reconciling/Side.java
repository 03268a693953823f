package cn.hotline.intake.reconciling;

import cn.hotline.intake.registering.DemandStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one side has 一方的明细, as far as it told: each demand by the platform's number, or counts only. */
public record Side(Map<String, DemandStatus> items, Map<DemandStatus, Long> counts) {
    public Side {
        items = Map.copyOf(items);
        counts = Map.copyOf(counts);
    }

    /** A side that told every demand. */
    public static Side of(Map<String, DemandStatus> items) {
        Map<DemandStatus, Long> counts = new TreeMap<>();
        items.values().forEach(status -> counts.merge(status, 1L, Long::sum));
        return new Side(items, counts);
    }

    /** A side that told counts only. */
    public static Side counted(Map<DemandStatus, Long> counts) {
        return new Side(Map.of(), counts);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The numbers of this side the other lacks, in order. */
    List<String> beyond(Side other) {
        return items.keySet().stream()
                .filter(number -> !other.items.containsKey(number))
                .sorted()
                .toList();
    }
}
