package cn.hotline.callback.recording;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the surveyor reads of a case 回访底稿; written by {@link CaseRecords}. */
@Entity
@Immutable
public class CaseSheet {
    @Id
    private UUID caseId;

    private String caseNo;

    @Enumerated(EnumType.STRING)
    private DemandType type;

    private String title;
    private String content;
    private UUID leadCaseId;
    private boolean archived;
    private String category;
    private String channel;
    private String[] tags;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private Instant archivedAt;
    private Instant callbackDueAt;

    protected CaseSheet() {}

    public DemandType type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String content() {
        return content;
    }

    public String caseNo() {
        return caseNo;
    }

    /** Code of the category; null when not told. */
    public String category() {
        return category;
    }

    /** Code of the channel; null when not told. */
    public String channel() {
        return channel;
    }

    /** Codes of the tags. */
    public Set<String> tags() {
        return Set.of(tags);
    }

    /** How its life ended last; null while it never did. */
    public CaseOutcome outcome() {
        return outcome;
    }

    /** When its life ended last; null while it never did. */
    public Instant archivedAt() {
        return archivedAt;
    }

    /** By when the reporter is to be called; null when not told. */
    public Instant callbackDueAt() {
        return callbackDueAt;
    }

    /** Whether the life of the case is over: nobody is called any more. */
    public boolean isArchived() {
        return archived;
    }
}
