package cn.hotline.statistics.reporting;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads reports 报表查询 and their files. */
@ApplicationScoped
public class ReadReports {
    private final EntityManager entities;

    ReadReports(EntityManager entities) {
        this.entities = entities;
    }

    /** What reports are listed by; null for all. */
    public record Filter(String definition, ReportKind kind, String period, ReportStatus status, UUID after) {}

    /** The newest first. */
    public Page<Report> list(Filter filter, int limit) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("definition = :definition", filter.definition());
        conditions.put("kind = :kind", filter.kind());
        conditions.put("period = :period", filter.period());
        conditions.put("status = :status", filter.status());
        conditions.put("id < :after", filter.after());
        conditions.values().removeIf(java.util.Objects::isNull);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
        TypedQuery<Report> query = entities.createQuery("from Report" + where + " order by id desc", Report.class);
        conditions.forEach(
                (condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        List<Report> found = query.setMaxResults(limit + 1).getResultList();
        return Page.of(found, limit, report -> report.id().toString());
    }

    /** @throws DomainException {@code not-found} */
    public Report get(UUID id) {
        return Optional.ofNullable(entities.find(Report.class, id))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "报表 " + id));
    }

    /** @throws DomainException {@code not-found}, {@code report-not-ready} */
    @Transactional
    public ReportFile file(UUID id, ReportFormat format) {
        Report report = get(id);
        if (!report.status().isMade()) {
            throw new DomainException(
                    StatisticsError.REPORT_NOT_READY, report.status().label());
        }
        return entities.find(ReportFile.class, new ReportFile.Key(id, format));
    }
}
