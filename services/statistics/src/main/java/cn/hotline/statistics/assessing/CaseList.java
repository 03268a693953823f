package cn.hotline.statistics.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The things that made one unit's figure 计数清单, as the snapshot froze them. */
record CaseList(List<Entry> entries) {
    static final CaseList EMPTY = new CaseList(List.of());

    CaseList {
        entries = List.copyOf(entries);
    }

    /**
     * One counted thing.
     *
     * @param thing the case itself where cases are counted
     * @param weight what it adds to the numerator; 0 when it is in the denominator only
     */
    record Entry(UUID thing, UUID caseId, int weight) {
        Entry weighing(int other) {
            return new Entry(thing, caseId, other);
        }
    }

    Count count() {
        return new Count(entries.stream().mapToLong(Entry::weight).sum(), entries.size());
    }

    boolean holds(UUID caseId) {
        return entries.stream().anyMatch(entry -> entry.caseId().equals(caseId));
    }

    /** As it counts once objections were upheld. */
    CaseList after(Map<UUID, Remedy> remedies) {
        if (remedies.isEmpty()) {
            return this;
        }
        List<Entry> left = new ArrayList<>();
        for (Entry entry : entries) {
            Remedy remedy = remedies.get(entry.caseId());
            if (remedy == null) {
                left.add(entry);
            } else {
                remedy.applyTo(entry).ifPresent(left::add);
            }
        }
        return new CaseList(left);
    }
}
