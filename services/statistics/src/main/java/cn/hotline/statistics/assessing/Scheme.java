package cn.hotline.statistics.assessing;

import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.statistics.StatisticsError;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of an assessment scheme 考核方案. */
@Entity
@Table(name = "assessment_scheme")
public class Scheme {
    @Id
    private UUID schemeId;

    private String code;
    private String name;
    private int schemeVersion;
    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private SchemeStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Embedded
    private Audit audit;

    @Version
    private long version;

    protected Scheme() {}

    Scheme(String code, int schemeVersion, Actor by, Instant now) {
        this.schemeId = Ids.next();
        this.code = code;
        this.schemeVersion = schemeVersion;
        this.status = SchemeStatus.DRAFT;
        this.audit = new Audit(by, now);
    }

    void write(String newName, YearMonth from, SchemeContent newContent, Actor by, Instant now) {
        status = status.after(SchemeAction.CHANGE);
        name = newName;
        effectiveFrom = from.atDay(1);
        content = EventJson.write(newContent);
        audit.changed(by, now);
    }

    /** @throws DomainException {@code scheme-status-conflict}, {@code scheme-invalid} */
    void activate(Actor by, Instant now) {
        status = status.after(SchemeAction.ACTIVATE);
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new DomainException(StatisticsError.SCHEME_INVALID, String.join("；", problems));
        }
        audit.changed(by, now);
    }

    void delete() {
        status = status.after(SchemeAction.DELETE);
    }

    /** What keeps it from being activated; empty when nothing does. */
    public List<String> problems() {
        return SchemeCheck.problems(content());
    }

    public UUID schemeId() {
        return schemeId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int schemeVersion() {
        return schemeVersion;
    }

    public YearMonth effectiveFrom() {
        return YearMonth.from(effectiveFrom);
    }

    public SchemeStatus status() {
        return status;
    }

    public SchemeContent content() {
        try {
            return EventJson.mapper().readValue(content, SchemeContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("scheme " + schemeId + " is unreadable", e);
        }
    }

    public Audit audit() {
        return audit;
    }

    public long version() {
        return version;
    }
}
