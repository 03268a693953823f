package cn.hotline.statistics.reporting;

import cn.hotline.statistics.StatisticsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who makes which report 编制登记: a report is leased to one node at a time; a node that lost its lease changes nothing any more. */
@ApplicationScoped
class ReportRuns {
    private static final String NEXT =
            "select * from report where status = 'PENDING' or (status = 'RUNNING' and leased_until <= :now)"
                    + " order by requested_at, id limit 1 for update skip locked";
    private static final int REASON_LENGTH = 500;

    private final EntityManager entities;
    private final StatisticsConfig.Reporting config;
    private final Clock clock;

    ReportRuns(EntityManager entities, StatisticsConfig config, Clock clock) {
        this.entities = entities;
        this.config = config.reporting();
        this.clock = clock;
    }

    /** Takes the report that waits longest, or one whose maker died; given up when it was begun too often. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Report> take() {
        List<?> waiting = entities.createNativeQuery(NEXT, Report.class)
                .setParameter("now", clock.instant())
                .getResultList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Report report = (Report) waiting.get(0);
        if (report.attempts() >= config.attempts()) {
            report.fail("连续 " + report.attempts() + " 次未能完成编制", clock.instant());
        } else {
            report.take(clock.instant().plus(config.lease()));
        }
        entities.flush();
        return Optional.of(report);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void progress(Report made, int percent) {
        entities.createNativeQuery(
                        "update report set progress = :percent where id = :id and status = 'RUNNING' and attempts = :attempt")
                .setParameter("percent", percent)
                .setParameter("id", made.id())
                .setParameter("attempt", made.attempts())
                .executeUpdate();
    }

    /** @param template null for the built-in one */
    @Transactional(TxType.REQUIRES_NEW)
    void finish(Report made, Map<ReportFormat, byte[]> files, UUID template) {
        Report report = locked(made);
        if (report.isBeingMadeIn(made.attempts())) {
            report.finish(template, clock.instant());
            files.forEach((format, content) -> entities.persist(new ReportFile(report.id(), format, content)));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(Report made, String reason) {
        Report report = locked(made);
        if (report.isBeingMadeIn(made.attempts())) {
            report.fail(reason.substring(0, Math.min(reason.length(), REASON_LENGTH)), clock.instant());
        }
    }

    private Report locked(Report made) {
        return entities.find(Report.class, made.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
