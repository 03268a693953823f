package cn.hotline.callback.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The newest reply 回复 to a case; written by {@link CaseRecords}. */
@Entity
@Immutable
public class CaseReply {
    @Id
    private UUID caseId;

    private String publicReply;
    private Instant repliedAt;

    protected CaseReply() {}

    public String publicReply() {
        return publicReply;
    }

    public Instant repliedAt() {
        return repliedAt;
    }
}
