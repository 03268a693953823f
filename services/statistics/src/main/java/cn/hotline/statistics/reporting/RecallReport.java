package cn.hotline.statistics.reporting;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The centre's leader recalls a published report 撤回发布, so that a corrected version can be made. */
@ApplicationScoped
public class RecallReport {
    private final ReadReports reports;
    private final EntityManager entities;

    RecallReport(ReadReports reports, EntityManager entities) {
        this.reports = reports;
        this.entities = entities;
    }

    /** @throws DomainException {@code report-status}, or what {@link ETags#require} refuses */
    @Transactional
    public Report recall(UUID id, String ifMatch) {
        Report report = reports.get(id);
        ETags.require(ifMatch, report.version());
        report.recall();
        entities.flush();
        return report;
    }
}
