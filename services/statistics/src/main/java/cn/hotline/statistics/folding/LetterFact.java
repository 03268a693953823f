package cn.hotline.statistics.folding;

import cn.hotline.events.Envelope;
import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterOpened;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One supervision letter 督办单. */
@Entity
public class LetterFact {
    @Id
    UUID letterId;

    UUID caseId;

    @Version
    long version;

    String openedUnit;
    String answeredUnit;
    String unit;
    String level;
    String cause;
    Instant openedAt;
    Instant dueAt;
    Instant answeredAt;
    Boolean inTime;
    Instant dueMoment;

    protected LetterFact() {}

    LetterFact(UUID letterId, UUID caseId) {
        this.letterId = letterId;
        this.caseId = caseId;
    }

    void opened(Envelope<LetterOpened> said) {
        LetterOpened letter = said.data();
        openedUnit = Codes.of(letter.unit());
        level = Codes.of(letter.level());
        cause = Codes.of(letter.cause());
        openedAt = said.time();
        dueAt = letter.dueAt();
    }

    void answered(Envelope<LetterAnswered> said) {
        answeredUnit = Codes.of(said.data().unit());
        cause = Codes.of(said.data().cause());
        answeredAt = said.time();
        inTime = said.data().inTime();
    }

    /** @param orders the case's work orders, in the order they followed each other: an open letter goes along with their transfers */
    void settle(List<WorkOrderFact> orders) {
        dueMoment = Earliest.of(answeredAt, dueAt);
        unit = openedUnit == null ? answeredUnit : openedUnit;
        for (WorkOrderFact order : openedUnit == null ? List.<WorkOrderFact>of() : orders) {
            unit = order.holding().follow(unit, openedAt, dueMoment);
        }
    }
}
