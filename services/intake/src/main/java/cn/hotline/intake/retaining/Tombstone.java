package cn.hotline.intake.retaining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What stays of an erased case's personal data 清除标记: who ordered and confirmed it, by which period, and what went. */
@Entity
@Immutable
@Table(name = "retention_tombstone")
public class Tombstone {
    @Id
    private UUID caseId;

    private UUID runId;

    @Column(name = "class")
    private String retentionClass;

    private Instant effectiveFrom;
    private int months;
    private Instant archivedAt;
    private Instant erasedAt;
    private String orderedBy;
    private String orderedByName;
    private String confirmedBy;
    private String confirmedByName;
    private int attachments;
    private int supplements;
    private int messages;
    private int calls;
    private int addresses;

    protected Tombstone() {}

    /**
     * How much went beside the reporter.
     *
     * @param addresses places of the matter that were the reporter's home
     */
    public record Counts(int attachments, int supplements, int messages, int calls, int addresses) {}

    public UUID caseId() {
        return caseId;
    }

    public UUID runId() {
        return runId;
    }

    public String retentionClass() {
        return retentionClass;
    }

    /** From when the version of the class's period was in force that made the case due. */
    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public int months() {
        return months;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public Instant erasedAt() {
        return erasedAt;
    }

    public String orderedBy() {
        return orderedBy;
    }

    public String orderedByName() {
        return orderedByName;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public String confirmedByName() {
        return confirmedByName;
    }

    public Counts counts() {
        return new Counts(attachments, supplements, messages, calls, addresses);
    }
}
