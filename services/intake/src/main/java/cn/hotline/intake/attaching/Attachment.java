package cn.hotline.intake.attaching;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An attachment 附件 of a demand: what is known of a file whose bytes lie in the store. Its name is masked. */
@Entity
@Immutable
public class Attachment {
    @Id
    private UUID attachmentId;

    private UUID caseId;
    private String storageKey;
    private String name;

    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    private long size;
    private String sha256;
    private String uploadedBy;
    private String uploadedByName;
    private String uploadedByUnit;
    private Instant uploadedAt;
    private Instant erasedAt;

    @Enumerated(EnumType.STRING)
    private PhotoMoment moment;

    protected Attachment() {}

    Attachment(UUID id, CaseId caseId, String name, StoredFile file, Actor by, Instant at) {
        FileFacts facts = file.facts();
        this.attachmentId = id;
        this.caseId = caseId.value();
        this.storageKey = file.key();
        this.name = name;
        this.type = facts.type();
        this.size = facts.size();
        this.sha256 = facts.sha256();
        this.uploadedBy = by.id();
        this.uploadedByName = by.name();
        this.uploadedByUnit = by.unit() == null ? null : by.unit().value();
        this.uploadedAt = at;
        this.moment = file.moment();
    }

    public UUID attachmentId() {
        return attachmentId;
    }

    String storageKey() {
        return storageKey;
    }

    public String name() {
        return name;
    }

    public AttachmentType type() {
        return type;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public String uploadedByName() {
        return uploadedByName;
    }

    /** The unit of a handler; null for the centre's staff and for sources. */
    public String uploadedByUnit() {
        return uploadedByUnit;
    }

    /** Null for what shows no place before or after. */
    public PhotoMoment moment() {
        return moment;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** When its name and bytes were erased 清除; null while they are kept. */
    public Instant erasedAt() {
        return erasedAt;
    }
}
