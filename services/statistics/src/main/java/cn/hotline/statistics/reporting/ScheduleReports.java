package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the reports that are due 自动编制, also for those missed while the service stood still, as far back as their definition says.
 *
 * <p>INVARIANT: each period once, however many nodes look at once; the database's unique index says so to the second.
 */
@ApplicationScoped
public class ScheduleReports {
    private static final String ASK =
            "insert into report (id, definition, kind, period, period_from, period_to, number, title,"
                    + " status, scheduled, requested_by, requested_at) select :id, :code, :kind, :period, :from, :to,"
                    + " (select coalesce(max(number), 0) + 1 from report where definition = :code and period = :period),"
                    + " :title, 'PENDING', true, :by, :at where not exists (select 1 from report where definition = :code"
                    + " and period = :period and (scheduled or status <> 'FAILED')) on conflict do nothing";

    private final ReportDefinitions definitions;
    private final EntityManager entities;
    private final Clock clock;

    ScheduleReports(ReportDefinitions definitions, EntityManager entities, Clock clock) {
        this.definitions = definitions;
        this.entities = entities;
        this.clock = clock;
    }

    /** How many were asked for. */
    @Transactional
    public int ask() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, DistrictTime.ZONE);
        List<ReportDefinition> versions = definitions.all();
        return versions.stream()
                .map(ReportDefinition::code)
                .distinct()
                .flatMap(code -> inForce(versions, code, today).stream())
                .mapToInt(definition -> ask(definition, versions, today, now))
                .sum();
    }

    private int ask(ReportDefinition present, List<ReportDefinition> versions, LocalDate today, Instant now) {
        int asked = 0;
        ReportPeriod ended = ReportPeriod.containing(present.period(), today).previous();
        for (int back = 0; back < present.schedule().catchUp(); back++) {
            if (present.schedule().isDue(ended, now)) {
                ReportPeriod period = ended;
                asked += inForce(versions, present.code(), period.to())
                        .map(definition ->
                                insert(new Report(definition, period, 0, true, Actor.system("statistics"), now)))
                        .orElse(0);
            }
            ended = ended.previous();
        }
        return asked;
    }

    private static Optional<ReportDefinition> inForce(List<ReportDefinition> newestFirst, String code, LocalDate day) {
        return newestFirst.stream()
                .filter(each ->
                        each.code().equals(code) && !each.effectiveFrom().isAfter(day))
                .findFirst();
    }

    private int insert(Report report) {
        return entities.createNativeQuery(ASK)
                .setParameter("id", report.id())
                .setParameter("code", report.definition())
                .setParameter("kind", report.kind().name())
                .setParameter("period", report.period())
                .setParameter("from", report.periodFrom())
                .setParameter("to", report.periodTo())
                .setParameter("title", report.title())
                .setParameter("by", report.requestedBy())
                .setParameter("at", report.requestedAt())
                .executeUpdate();
    }
}
