package cn.hotline.statistics.reporting;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Adds a version of a report definition 报表定义, in force from today or later: reports of the past stay as they were. */
@ApplicationScoped
public class AddReportDefinition {
    private final ReportDefinitions definitions;
    private final Clock clock;

    AddReportDefinition(ReportDefinitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @throws DomainException {@code report-definition-past}, {@code report-definition-exists} */
    @Transactional
    public ReportDefinition add(ReportDefinition added) {
        if (added.effectiveFrom().isBefore(LocalDate.ofInstant(clock.instant(), DistrictTime.ZONE))) {
            throw new DomainException(StatisticsError.REPORT_DEFINITION_PAST);
        }
        definitions.add(added);
        return added;
    }
}
