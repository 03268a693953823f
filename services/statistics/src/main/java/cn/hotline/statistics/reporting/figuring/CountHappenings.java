package cn.hotline.statistics.reporting.figuring;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.folding.CaseStatus;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.TrendPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what happened in a period 发生数统计 by plain queries over the facts. */
@ApplicationScoped
class CountHappenings {
    private static final String LATE =
            "select count(*) from work_order_fact s join case_fact c on c.case_id = s.case_id"
                    + " where s.due_moment <= :now and s.closed_at is null and s.handle_ended_at is null and not s.suspended"
                    + " and s.reassigned_at is null and s.replies <= s.rejections";

    private final EntityManager entities;

    CountHappenings(EntityManager entities) {
        this.entities = entities;
    }

    /** How often each occurrence happened, by its name. */
    Map<String, Long> occurrences(ReportPeriod period, Narrowing narrowing) {
        String narrowed = narrowing.condition();
        return rows(
                Arrays.stream(Occurrence.values())
                        .map(each -> each.count(narrowed))
                        .collect(Collectors.joining(" union all ")),
                period,
                narrowing);
    }

    /** The counts of a split, by code. */
    Map<String, Long> parts(Split split, ReportPeriod period, Narrowing narrowing) {
        return rows(split.counts(narrowing.condition()), period, narrowing);
    }

    /** Registered cases and closed orders by day, of half a year and more by month. */
    List<TrendPoint> trend(ReportPeriod period, Narrowing narrowing) {
        boolean byMonth = period.kind().compareTo(PeriodKind.QUARTER) >= 0;
        String format = byMonth ? "YYYY-MM" : "YYYY-MM-DD";
        Map<String, Long> registered =
                rows(byTime("case_fact c", "c.registered_at", format, narrowing), period, narrowing);
        Map<String, Long> closed = rows(
                byTime("work_order_fact s join case_fact c on c.case_id = s.case_id", "s.closed_at", format, narrowing),
                period,
                narrowing);
        Stream<LocalDate> moments = byMonth
                ? period.from().datesUntil(period.to().plusDays(1), java.time.Period.ofMonths(1))
                : period.from().datesUntil(period.to().plusDays(1));
        return moments.map(day -> {
                    String code = byMonth ? day.toString().substring(0, format.length()) : day.toString();
                    String month = period.kind() == PeriodKind.MONTH ? "" : day.getMonthValue() + "月";
                    String label = month + (byMonth ? "" : day.getDayOfMonth() + "日");
                    return new TrendPoint(label, registered.getOrDefault(code, 0L), closed.getOrDefault(code, 0L));
                })
                .toList();
    }

    private static String byTime(String source, String at, String format, Narrowing narrowing) {
        return "select to_char(" + at + " at time zone 'Asia/Shanghai', '" + format + "'), count(*) from " + source
                + " where " + at + " >= :from and " + at + " < :until" + narrowing.condition() + " group by 1";
    }

    /** The open cases registered up to the period's end, by status. */
    List<Part> backlog(ReportPeriod period, Narrowing narrowing) {
        String sql = "select c.status, count(*) from case_fact c where c.archived_at is null"
                + " and c.registered_at >= :from and c.registered_at < :until" + narrowing.condition() + " group by 1";
        Map<String, Long> open = rows(sql, new ReportPeriod(period.kind(), LocalDate.EPOCH, period.to()), narrowing);
        return Arrays.stream(CaseStatus.values())
                .filter(status -> open.containsKey(status.name()))
                .sorted(Comparator.naturalOrder())
                .map(status -> new Part(status.name(), status.label(), new Comparison(open.get(status.name()), 0, 0)))
                .toList();
    }

    /** Work orders past their due time without a reply. */
    long overdue(Instant now, Narrowing narrowing) {
        Query query = entities.createNativeQuery(LATE + narrowing.condition()).setParameter("now", now);
        narrowing.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    private Map<String, Long> rows(String sql, ReportPeriod period, Narrowing narrowing) {
        Query query = entities.createNativeQuery(sql)
                .setParameter(
                        "from", period.from().atStartOfDay(DistrictTime.ZONE).toInstant())
                .setParameter(
                        "until",
                        period.to().plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant());
        narrowing.parameters().forEach(query::setParameter);
        Map<String, Long> counts = new TreeMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            counts.put((String) row[0], ((Number) row[1]).longValue());
        }
        return counts;
    }
}
