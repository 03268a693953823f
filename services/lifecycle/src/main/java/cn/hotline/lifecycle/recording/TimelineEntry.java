package cn.hotline.lifecycle.recording;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of a case's timeline 时间线: what happened, when, by whom; sealed by the hash of itself and all before it. */
@Entity
@Immutable
@Table(name = "timeline_entry")
public class TimelineEntry {
    @Id
    UUID eventId;

    UUID caseId;
    int seq;
    Instant at;
    String type;
    String what;
    String actor;
    String details;
    boolean unexpected;
    byte[] hash;

    protected TimelineEntry() {}

    TimelineEntry(Envelope<? extends CaseEvent> envelope, int seq, String what, boolean unexpected, byte[] previous) {
        eventId = envelope.id().value();
        caseId = envelope.data().caseId().value();
        this.seq = seq;
        at = envelope.time().truncatedTo(ChronoUnit.MICROS);
        type = envelope.type();
        this.what = what;
        actor = EventJson.write(envelope.actor());
        details = EventJson.write(envelope.data());
        this.unexpected = unexpected;
        hash = HashChain.link(previous, this);
    }

    /** 问题线索 is looked into by the centre: the unit it points at does not read of it here. */
    public boolean isForCentreOnly() {
        return type.startsWith("supervision.clue-");
    }

    public int seq() {
        return seq;
    }

    public byte[] hash() {
        return hash.clone();
    }
}
