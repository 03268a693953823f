package cn.hotline.statistics.indicating;

import cn.hotline.kernel.DistrictTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the totals of the cases registered in a period 总览. */
@ApplicationScoped
public class CountOverview {
    private static final Map<String, String> TOTALS = Map.ofEntries(
            Map.entry("cases", "count(*)"),
            Map.entry("registered", where("registered_at is not null")),
            Map.entry("filed", where("filed_at is not null")),
            Map.entry("answered", where("answered_at is not null")),
            Map.entry("refused", where("refused_at is not null")),
            Map.entry("merged", where("merged_at is not null")),
            Map.entry("withdrawn", where("withdrawal_stands")),
            Map.entry("dispatched", where("first_dispatched_at is not null")),
            Map.entry("dispatches", sum("hops")),
            Map.entry("closed", where("last_closed_at is not null")),
            Map.entry("closings", sum("closings")),
            Map.entry("archived", where("archived_at is not null")),
            Map.entry("archivedClosed", where("outcome = 'CLOSED'")),
            Map.entry("archivedAnswered", where("outcome = 'ANSWERED'")),
            Map.entry("archivedRefused", where("outcome = 'REFUSED'")),
            Map.entry("archivedWithdrawn", where("outcome = 'WITHDRAWN'")),
            Map.entry("open", where("archived_at is null")),
            Map.entry("returnsAsked", sum("returns_asked")),
            Map.entry("returned", sum("returns_granted")),
            Map.entry("returnsRefused", sum("returns_refused")),
            Map.entry("rejected", sum("rejections")),
            Map.entry("redone", where("redone")),
            Map.entry("urged", sum("urged_near_due + urged_overdue + urged_manually")),
            Map.entry("lettersOpened", sum("letters_opened")),
            Map.entry("lettersAnswered", sum("letters_answered")),
            Map.entry("extensions", sum("extensions")),
            Map.entry("suspensions", sum("suspensions")),
            Map.entry("suspended", where("status = 'SUSPENDED'")),
            Map.entry("reassignments", sum("reassignments")),
            Map.entry("jointlyHandled", where("co_handlings > 0")),
            Map.entry("excluded", where("cardinality(excluded_units) > 0")),
            Map.entry("reached", where("reached")),
            Map.entry(
                    "satisfied",
                    where("final_satisfaction in ('VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED')")));

    private final EntityManager entities;

    CountOverview(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The totals by name.
     *
     * @param from first day of registration, null for no bound
     * @param to last day of registration, null for no bound
     * @param unit only cases of this unit and below; null for all
     */
    @Transactional
    public Map<String, Long> count(LocalDate from, LocalDate to, String unit) {
        String sql = "select "
                + TOTALS.entrySet().stream()
                        .map(total -> total.getValue() + " as \"" + total.getKey() + "\"")
                        .collect(Collectors.joining(", "))
                + " from case_fact where true"
                + (from == null ? "" : " and registered_at >= :from")
                + (to == null ? "" : " and registered_at < :until")
                + (unit == null ? "" : " and unit_path @> array[cast(:unit as text)]");
        Query query = entities.createNativeQuery(sql, Tuple.class);
        if (from != null) {
            query.setParameter("from", from.atStartOfDay(DistrictTime.ZONE).toInstant());
        }
        if (to != null) {
            query.setParameter(
                    "until", to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant());
        }
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        Tuple row = (Tuple) query.getSingleResult();
        return TOTALS.keySet().stream().collect(Collectors.toMap(name -> name, name -> row.get(name, Number.class)
                .longValue()));
    }

    private static String where(String condition) {
        return "count(*) filter (where " + condition + ")";
    }

    private static String sum(String column) {
        return "coalesce(sum(" + column + "), 0)";
    }
}
