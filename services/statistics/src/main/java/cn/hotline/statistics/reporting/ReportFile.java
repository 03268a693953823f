package cn.hotline.statistics.reporting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A file of a report 报表文件. */
@Entity
public class ReportFile {
    @EmbeddedId
    private Key key;

    private byte[] content;
    private int size;
    private String sha256;

    protected ReportFile() {}

    ReportFile(UUID report, ReportFormat format, byte[] content) {
        this.key = new Key(report, format);
        this.content = content;
        this.size = content.length;
        this.sha256 = Digest.of(content);
    }

    public byte[] content() {
        return content.clone();
    }

    /** Its SHA-256 in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public int size() {
        return size;
    }

    /** Which report's file, in which format. */
    @Embeddable
    public record Key(
            UUID reportId, @Enumerated(EnumType.STRING) ReportFormat format) {}
}
