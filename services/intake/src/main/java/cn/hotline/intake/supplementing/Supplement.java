package cn.hotline.intake.supplementing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something added to a demand 补充诉求 after its acceptance; masked, and never changed. */
@Entity
public class Supplement {
    @Id
    private UUID id;

    private UUID caseId;
    private String content;
    private String channel;
    private String callRecordId;
    private String addedBy;
    private String addedByName;
    private Instant addedAt;

    protected Supplement() {}

    Supplement(CaseId caseId, String masked, String channel, String callRecordId, Actor by, Instant at) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.content = masked;
        this.channel = channel;
        this.callRecordId = callRecordId;
        this.addedBy = by.id();
        this.addedByName = by.name();
        this.addedAt = at;
    }

    public UUID id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public String content() {
        return content;
    }

    public String channel() {
        return channel;
    }

    public String callRecordId() {
        return callRecordId;
    }

    public String addedBy() {
        return addedBy;
    }

    public String addedByName() {
        return addedByName;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
