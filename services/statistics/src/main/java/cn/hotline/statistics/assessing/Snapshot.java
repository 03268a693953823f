package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.Indicator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a month's facts said of each assessed unit 考核快照: the list behind every figure. */
record Snapshot(Map<String, Map<Indicator, CaseList>> lists) {
    CaseList list(String unit, Indicator indicator) {
        return lists.getOrDefault(unit, Map.of()).getOrDefault(indicator, CaseList.EMPTY);
    }

    /** The exact counts of a unit. */
    Map<Indicator, Count> counts(String unit) {
        Map<Indicator, Count> counts = new EnumMap<>(Indicator.class);
        lists.getOrDefault(unit, Map.of()).forEach((indicator, list) -> counts.put(indicator, list.count()));
        return counts;
    }

    boolean isEmpty(String unit) {
        return lists.getOrDefault(unit, Map.of()).values().stream()
                .allMatch(list -> list.entries().isEmpty());
    }

    /** As it counts once objections were upheld. */
    Snapshot after(Map<String, Map<Indicator, Map<UUID, Remedy>>> remedies) {
        Map<String, Map<Indicator, CaseList>> changed = new HashMap<>(lists);
        remedies.forEach((unit, byIndicator) -> {
            Map<Indicator, CaseList> ofUnit = new EnumMap<>(Indicator.class);
            ofUnit.putAll(lists.getOrDefault(unit, Map.of()));
            byIndicator.forEach(
                    (indicator, cases) -> ofUnit.computeIfPresent(indicator, (key, list) -> list.after(cases)));
            changed.put(unit, ofUnit);
        });
        return new Snapshot(changed);
    }
}
