package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The assessment of one month by one scheme 月度考核. */
@Entity
public class Assessment {
    @Id
    private UUID assessmentId;

    private UUID schemeId;
    private String schemeCode;
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] leftOutChannels = {};

    private Instant factsAt;
    private Instant windowUntil;
    private String failure;

    @Embedded
    private Audit audit;

    @Version
    private long version;

    protected Assessment() {}

    Assessment(Scheme scheme, YearMonth month, Actor by, Instant now) {
        this.assessmentId = Ids.next();
        this.schemeId = scheme.schemeId();
        this.schemeCode = scheme.code();
        this.month = month.atDay(1);
        this.status = AssessmentStatus.COMPUTING;
        this.audit = new Audit(by, now);
    }

    /** The snapshot is taken: from now on facts may change, this assessment does not. */
    void finish(Collection<String> channels, Actor by, Instant now) {
        act(AssessmentAction.FINISH, by, now);
        leftOutChannels = channels.toArray(String[]::new);
        factsAt = now;
    }

    void fail(String why, Actor by, Instant now) {
        act(AssessmentAction.FAIL, by, now);
        failure = why;
    }

    void retry(Actor by, Instant now) {
        act(AssessmentAction.RETRY, by, now);
        failure = null;
    }

    /** Objections can be raised until the end of the last of so many days. */
    void publicize(int days, Actor by, Instant now) {
        act(AssessmentAction.PUBLICIZE, by, now);
        windowUntil = now.atZone(DistrictTime.ZONE)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(DistrictTime.ZONE)
                .toInstant();
    }

    /** Does what needs nothing but the status. */
    void act(AssessmentAction action, Actor by, Instant now) {
        status = status.after(action);
        audit.changed(by, now);
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public UUID schemeId() {
        return schemeId;
    }

    public String schemeCode() {
        return schemeCode;
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public AssessmentStatus status() {
        return status;
    }

    public List<String> leftOutChannels() {
        return List.of(leftOutChannels);
    }

    /** When the snapshot was taken; null before. */
    public Instant factsAt() {
        return factsAt;
    }

    /** Until when units may object; null before it is publicized. */
    public Instant windowUntil() {
        return windowUntil;
    }

    public String failure() {
        return failure;
    }

    public Audit audit() {
        return audit;
    }

    public long version() {
        return version;
    }
}
