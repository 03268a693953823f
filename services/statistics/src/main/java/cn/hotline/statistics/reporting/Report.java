package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One version of one period's report 报表. */
@Entity
public class Report {
    private static final int DONE = 100;

    @Id
    private UUID id;

    private String definition;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String period;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private int number;
    private String title;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.PENDING;

    private boolean scheduled;
    private int progress;
    private int attempts;
    private Instant leasedUntil;
    private String requestedBy;
    private Instant requestedAt;
    private Instant finishedAt;
    private String failure;
    private UUID templateId;
    private String publishedBy;
    private Instant publishedAt;

    @Version
    private long version;

    protected Report() {}

    /** @param number which version of its period it is, from 1 on */
    Report(ReportDefinition definition, ReportPeriod period, int number, boolean scheduled, Actor by, Instant at) {
        this.id = Ids.next();
        this.definition = definition.code();
        this.kind = definition.kind();
        this.period = period.key();
        this.periodFrom = period.from();
        this.periodTo = period.to();
        this.number = number;
        this.title = definition.titled(period);
        this.scheduled = scheduled;
        this.requestedBy = by.name();
        this.requestedAt = at;
    }

    /** A node makes it, until the lease is over. */
    void take(Instant until) {
        meet(ReportAction.TAKE);
        attempts++;
        progress = 0;
        leasedUntil = until;
    }

    void finish(UUID byTemplate, Instant at) {
        meet(ReportAction.FINISH);
        templateId = byTemplate;
        progress = DONE;
        finishedAt = at;
        leasedUntil = null;
    }

    void fail(String reason, Instant at) {
        meet(ReportAction.FAIL);
        failure = reason;
        finishedAt = at;
        leasedUntil = null;
    }

    /** @throws DomainException {@code report-status} */
    void publish(Actor by, Instant at) {
        meet(ReportAction.PUBLISH);
        publishedBy = by.name();
        publishedAt = at;
    }

    /** @throws DomainException {@code report-status} */
    void recall() {
        meet(ReportAction.RECALL);
        publishedBy = null;
        publishedAt = null;
    }

    private void meet(ReportAction action) {
        status = status.after(action)
                .orElseThrow(() -> new DomainException(StatisticsError.REPORT_STATUS, status.label(), action.label()));
    }

    /** Whether the node that began it at that attempt is still its maker. */
    boolean isBeingMadeIn(int attempt) {
        return status == ReportStatus.RUNNING && attempts == attempt;
    }

    public UUID id() {
        return id;
    }

    public String definition() {
        return definition;
    }

    public ReportKind kind() {
        return kind;
    }

    /** The period's key, e.g. {@code 2026-W47}. */
    public String period() {
        return period;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public ReportStatus status() {
        return status;
    }

    public boolean isScheduled() {
        return scheduled;
    }

    /** How far its making has come, in percent. */
    public int progress() {
        return progress;
    }

    public int attempts() {
        return attempts;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null until made or failed. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** Null unless failed. */
    public String failure() {
        return failure;
    }

    /** Null for the built-in template. */
    public UUID templateId() {
        return templateId;
    }

    /** Null unless published. */
    public String publishedBy() {
        return publishedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public long version() {
        return version;
    }
}
