package cn.hotline.statistics.folding;

import cn.hotline.events.CaseMerged;
import cn.hotline.events.Envelope;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether a case is merged 并案 into another, as its mergers and unmergings 拆分并案 add up to in whatever order they are heard. */
public class Merger {
    Instant[] mergings = {};
    UUID lastLeadCaseId;
    Instant unmergedAt;

    // derived at every fold
    Instant mergedAt;
    UUID leadCaseId;

    Merger() {}

    void merged(Envelope<CaseMerged> said) {
        Instant last = Earliest.latest(mergings);
        if (last == null || said.time().isAfter(last)) {
            lastLeadCaseId = said.data().leadCaseId().value();
        }
        mergings = Stream.concat(Arrays.stream(mergings), Stream.of(said.time()))
                .distinct()
                .sorted()
                .toArray(Instant[]::new);
    }

    void unmerged(Instant at) {
        unmergedAt = Earliest.latest(unmergedAt, at);
    }

    /**
     * @param closedItself the case was closed in its first round: a merger not undone by then came too late, the closure stands
     * @param endedWithLead the case ended without such a closure: an unmerging came too late, the merger stands
     */
    void settle(boolean closedItself, boolean endedWithLead) {
        Instant last = Earliest.latest(mergings);
        boolean undone = unmergedAt != null && last != null && !unmergedAt.isBefore(last) && !endedWithLead;
        boolean stands = last != null && !closedItself && !undone;
        mergedAt = stands ? last : null;
        leadCaseId = stands ? lastLeadCaseId : null;
    }

    /** When the case was merged, each time: its orders of then were taken back. */
    Instant[] mergings() {
        return mergings.clone();
    }

    boolean stands() {
        return mergedAt != null;
    }
}
