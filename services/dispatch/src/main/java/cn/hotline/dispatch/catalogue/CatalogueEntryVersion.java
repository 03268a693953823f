package cn.hotline.dispatch.catalogue;

import cn.hotline.kernel.Actor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a line of the catalogue said from one change to the next 目录条目版本; never changed. */
@Entity
@IdClass(CatalogueEntryVersion.Key.class)
public class CatalogueEntryVersion {
    /** One version of one line. */
    public record Key(UUID entryId, long version) implements Serializable {}

    @Id
    private UUID entryId;

    @Id
    private long version;

    @Embedded
    private TermColumns columns;

    private String changedBy;
    private String changedName;
    private Instant changedAt;

    protected CatalogueEntryVersion() {}

    CatalogueEntryVersion(CatalogueEntry entry, Actor by, Instant at) {
        this.entryId = entry.id();
        this.version = entry.version();
        this.columns = new TermColumns(entry.terms());
        this.changedBy = by.id();
        this.changedName = by.name();
        this.changedAt = at;
    }

    public long version() {
        return version;
    }

    public CatalogueTerms terms() {
        return columns.terms();
    }

    public String changedBy() {
        return changedBy;
    }

    public String changedName() {
        return changedName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
