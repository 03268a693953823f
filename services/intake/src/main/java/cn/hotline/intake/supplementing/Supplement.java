package cn.hotline.intake.supplementing;

import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.Vault;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Something added to a demand 补充诉求 after its acceptance; masked, and never changed. The words as told are sealed beside it, until
 * the case is erased.
 */
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
    private byte[] sealed;

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

    /** Keeps the words as told; the supplement's own id stands where a case id does, so that no other's words fit here. */
    Supplement withWords(String told, Vault vault) {
        sealed = vault.seal(new CaseId(id), new PersonalData(null, null, null, null, told, null));
        return this;
    }

    /** The words as told; null for one added before they were kept. */
    String words(Vault vault) {
        return sealed == null ? null : vault.open(new CaseId(id), sealed).content();
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
