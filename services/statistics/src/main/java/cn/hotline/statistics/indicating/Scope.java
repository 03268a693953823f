package cn.hotline.statistics.indicating;

import cn.hotline.kernel.DistrictTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which part of the facts is counted 统计范围.
 *
 * @param from first day
 * @param to last day
 * @param units the units whose things count; null for all, empty for those without a unit
 * @param channel channel code, null for all
 * @param category category code of any level, null for all
 * @param type demand type, null for all
 * @param street street code, null for all
 */
public record Scope(
        LocalDate from, LocalDate to, Set<String> units, String channel, String category, String type, String street) {

    /** The where-clause of one pass. */
    String condition(Definition.Scan scan) {
        StringBuilder sql = new StringBuilder(scan.at() + " >= :from and " + scan.at() + " < :until");
        if (units != null) {
            sql.append(" and ").append(scan.unit()).append(units.isEmpty() ? " is null" : " in :units");
        }
        equal(sql, "c.channel", channel, ":channel");
        equal(sql, "c.type", type, ":type");
        equal(sql, "c.street", street, ":street");
        if (Grouping.UNKNOWN.equals(category)) {
            sql.append(" and c.category is null");
        } else if (category != null) {
            sql.append(" and c.category like :category");
        }
        return sql.toString();
    }

    private static void equal(StringBuilder sql, String column, String value, String parameter) {
        if (Grouping.UNKNOWN.equals(value)) {
            sql.append(" and ").append(column).append(" is null");
        } else if (value != null) {
            sql.append(" and ").append(column).append(" = ").append(parameter);
        }
    }

    /** The values of the where-clause's parameters. */
    Map<String, Object> parameters() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", from.atStartOfDay(DistrictTime.ZONE).toInstant());
        values.put("until", to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant());
        if (units != null && !units.isEmpty()) {
            values.put("units", units);
        }
        put(values, "channel", channel, "");
        put(values, "type", type, "");
        put(values, "street", street, "");
        put(values, "category", category, "%");
        return values;
    }

    private static void put(Map<String, Object> values, String name, String value, String suffix) {
        if (value != null && !value.equals(Grouping.UNKNOWN)) {
            values.put(name, value + suffix);
        }
    }
}
