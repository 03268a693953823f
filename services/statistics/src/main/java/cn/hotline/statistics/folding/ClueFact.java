package cn.hotline.statistics.folding;

import cn.hotline.events.ClueFound;
import cn.hotline.events.ClueSettled;
import cn.hotline.events.Envelope;
import java.time.Instant;
import java.util.UUID;

/** One clue of poor handling 问题线索. */
public class ClueFact {
    UUID clueId;

    UUID caseId;

    long version;

    String kind;
    String unit;
    Instant foundAt;
    Instant settledAt;
    String settledBy;
    Boolean upheld;

    ClueFact() {}

    ClueFact(UUID clueId, UUID caseId) {
        this.clueId = clueId;
        this.caseId = caseId;
    }

    void found(Envelope<ClueFound> said) {
        foundAt = said.time();
        if (settledAt == null) {
            kind = Codes.of(said.data().kind());
            unit = Codes.of(said.data().unit());
        }
    }

    void settled(Envelope<ClueSettled> said) {
        settledAt = said.time();
        settledBy = Staff.of(said);
        upheld = said.data().upheld();
        kind = Codes.of(said.data().kind());
        unit = Codes.of(said.data().unit());
    }

    public String unit() {
        return unit;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public Instant settledAt() {
        return settledAt;
    }
}
