package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The centre's leader publishes a report 发布报表: its period is frozen, no further version is made until it is recalled. */
@ApplicationScoped
public class PublishReport {
    private final ReadReports reports;
    private final EntityManager entities;
    private final Clock clock;

    PublishReport(ReadReports reports, EntityManager entities, Clock clock) {
        this.reports = reports;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws DomainException {@code report-status}, {@code report-published}, or what {@link ETags#require} refuses */
    @Transactional
    public Report publish(UUID id, String ifMatch, Actor by) {
        Report report = reports.get(id);
        ETags.require(ifMatch, report.version());
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:period, 17)) as text)")
                .setParameter("period", report.definition() + " " + report.period())
                .getSingleResult();
        report.publish(by, clock.instant());
        long published = entities.createQuery(
                        "select count(*) from Report where definition = :code and period = :period"
                                + " and status = :published and id <> :id",
                        Long.class)
                .setParameter("code", report.definition())
                .setParameter("period", report.period())
                .setParameter("published", ReportStatus.PUBLISHED)
                .setParameter("id", id)
                .setHint("org.hibernate.flushMode", "MANUAL")
                .getSingleResult();
        if (published > 0) {
            throw new DomainException(StatisticsError.REPORT_PUBLISHED);
        }
        entities.flush();
        return report;
    }
}
