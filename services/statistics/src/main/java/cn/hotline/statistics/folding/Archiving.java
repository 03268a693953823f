package cn.hotline.statistics.folding;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.CaseOutcome;
import java.time.Instant;

/**
 * Whether, when and how a case was archived 归档: one that was reopened 归档后重办 and archived anew was archived once, the last time.
 */
public class Archiving {
    Instant lastArchivedAt;
    String lastOutcome;
    Instant reopenedAt;
    int reopenings;

    // derived at every fold
    Instant archivedAt;
    String outcome;

    Archiving() {}

    void archived(Envelope<CaseArchived> said) {
        if (lastArchivedAt == null || said.time().isAfter(lastArchivedAt)) {
            lastArchivedAt = said.time();
            lastOutcome = Codes.of(said.data().outcome());
        }
    }

    void reopened(Instant at) {
        reopenings++;
        reopenedAt = Earliest.latest(reopenedAt, at);
    }

    /** While it is reopened it is not archived. */
    void settle() {
        boolean stands = lastArchivedAt != null && (reopenedAt == null || lastArchivedAt.isAfter(reopenedAt));
        archivedAt = stands ? lastArchivedAt : null;
        outcome = stands ? lastOutcome : null;
    }

    boolean everAs(CaseOutcome asked) {
        return asked.name().equals(lastOutcome);
    }
}
