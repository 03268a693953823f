package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.statistics.StatisticsError;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One version of a Word template 报表模板 of the office. */
@Entity
public class ReportTemplate {
    @Id
    private UUID id;

    private String code;
    private int number;
    private String name;

    @Basic
    private byte[] content;

    private int size;
    private String sha256;
    private String uploadedBy;
    private Instant uploadedAt;
    private boolean active;
    private String activatedBy;
    private Instant activatedAt;

    @Version
    private long version;

    protected ReportTemplate() {}

    ReportTemplate(String code, int number, String name, byte[] content, Actor by, Instant at) {
        this.id = Ids.next();
        this.code = code;
        this.number = number;
        this.name = name;
        this.content = content.clone();
        this.size = content.length;
        this.sha256 = Digest.of(content);
        this.uploadedBy = by.name();
        this.uploadedAt = at;
    }

    /** @throws DomainException {@code report-template-in-use} */
    void activate(Actor by, Instant at) {
        if (active) {
            throw new DomainException(StatisticsError.REPORT_TEMPLATE_IN_USE, "已启用");
        }
        active = true;
        activatedBy = by.name();
        activatedAt = at;
    }

    /** @throws DomainException {@code report-template-in-use} */
    void retire() {
        if (!active) {
            throw new DomainException(StatisticsError.REPORT_TEMPLATE_IN_USE, "未启用");
        }
        active = false;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public boolean isActive() {
        return active;
    }

    /** Null until it was activated once. */
    public String activatedBy() {
        return activatedBy;
    }

    public Instant activatedAt() {
        return activatedAt;
    }

    public long version() {
        return version;
    }
}
