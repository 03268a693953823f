package cn.hotline.callback.recording;

import cn.hotline.events.code.DemandType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

    /** Whether the life of the case is over: nobody is called any more. */
    public boolean isArchived() {
        return archived;
    }
}
