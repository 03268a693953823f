package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Someone asks for a report 编制报表: a new version, whatever versions of the period there are. */
@ApplicationScoped
public class RequestReport {
    private final ReportDefinitions definitions;
    private final EntityManager entities;
    private final Clock clock;

    RequestReport(ReportDefinitions definitions, EntityManager entities, Clock clock) {
        this.definitions = definitions;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param period the period's key
     * @throws DomainException {@code report-definition-not-found}, {@code unknown-period}, {@code report-period-not-over},
     *     {@code report-under-way}, {@code report-published}
     */
    @Transactional
    public Report request(String code, String period, Actor by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, DistrictTime.ZONE);
        ReportDefinition present = inForce(code, today);
        ReportPeriod about = ReportPeriod.of(present.period(), period);
        if (!about.to().isBefore(today)) {
            throw new DomainException(StatisticsError.REPORT_PERIOD_NOT_OVER, about.label());
        }
        ReportDefinition definition = inForce(code, about.to());
        Report report = new Report(definition, about, nextNumber(code, about.key()), false, by, now);
        entities.persist(report);
        entities.flush();
        return report;
    }

    private ReportDefinition inForce(String code, LocalDate day) {
        return definitions
                .on(day, code)
                .orElseThrow(() -> new DomainException(StatisticsError.REPORT_DEFINITION_NOT_FOUND, code));
    }

    /** Of two who ask at once the second waits here, and finds the first's. */
    private int nextNumber(String code, String period) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:period, 17)) as text)")
                .setParameter("period", code + " " + period)
                .getSingleResult();
        List<Report> versions = entities.createQuery(
                        "from Report where definition = :code and period = :period order by number desc", Report.class)
                .setParameter("code", code)
                .setParameter("period", period)
                .getResultList();
        for (Report version : versions) {
            if (version.status() == ReportStatus.PUBLISHED) {
                throw new DomainException(StatisticsError.REPORT_PUBLISHED);
            }
            if (version.status() == ReportStatus.PENDING || version.status() == ReportStatus.RUNNING) {
                throw new DomainException(StatisticsError.REPORT_UNDER_WAY);
            }
        }
        return versions.isEmpty() ? 1 : versions.get(0).number() + 1;
    }
}
