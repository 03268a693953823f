package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Measure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read for one question 各组读数, by group, of its period and of those it is compared with. */
record Readings(
        Map<List<String>, Map<Measure, Reading>> present,
        Map<Comparison, Map<List<String>, Map<Measure, Reading>>> before) {
    /** All groups as one. */
    Readings sum() {
        Map<Comparison, Map<List<String>, Map<Measure, Reading>>> sums = new EnumMap<>(Comparison.class);
        before.forEach((comparison, groups) -> sums.put(comparison, sum(groups)));
        return new Readings(sum(present), sums);
    }

    private static Map<List<String>, Map<Measure, Reading>> sum(Map<List<String>, Map<Measure, Reading>> groups) {
        Map<Measure, Reading> sum = new HashMap<>();
        groups.values().forEach(group -> group.forEach((measure, each) -> sum.merge(measure, each, Reading::plus)));
        return Map.of(List.of(), sum);
    }
}
