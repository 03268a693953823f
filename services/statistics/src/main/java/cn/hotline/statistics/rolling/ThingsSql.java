package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Dimension;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The things of a scan in SQL 汇总取数: their day, dimensions and shares, and what they add up to per day and dimension. */
final class ThingsSql {
    private static final String FOREVER = "'infinity'::timestamptz";

    private ThingsSql() {}

    /** The day of the district a moment lies on. */
    static String day(String at) {
        return "cast(" + at + " at time zone 'Asia/Shanghai' as date)";
    }

    /** The first instant of a day of the district. */
    static String instant(LocalDate day) {
        return "timestamptz '" + day.atStartOfDay(DistrictTime.ZONE).toInstant() + "'";
    }

    /** A caller's word as SQL, told by the numbers of its characters: nothing in it is read as SQL, as a parameter or as an end of the text. */
    static String literal(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .codePoints()
                .mapToObj("!+%06x"::formatted)
                .collect(Collectors.joining("", "U&'", "' uescape '!'"));
    }

    /** A count's SQL as of a moment; never to be used on what holds the words of a caller. */
    static String at(Instant now, String counting) {
        return counting.replace(":now", "timestamptz '" + now + "'");
    }

    /** Rows (scan, dimension, day, code, n1, n2 …) of the days from the first up to but not including the last. */
    static String figures(RolledScan rolled, LocalDate from, LocalDate until) {
        List<Dimension> single = RolledScan.dimensions().stream()
                .filter(each -> !each.isMultiple())
                .toList();
        String key = "'" + rolled.key() + "'";
        String sums = IntStream.rangeClosed(1, rolled.tallies().size())
                .mapToObj(n -> "sum(n" + n + ") as n" + n)
                .collect(Collectors.joining(", "));
        List<RolledPair> pairs = rolled.pairs().stream()
                .filter(each -> !each.within().isMultiple())
                .toList();
        String dimension = Stream.concat(
                        pairs.stream()
                                .map(each -> "when grouping(" + columns(each) + ") = 0 then '" + each.prefix() + "' || "
                                        + column(each.within())),
                        single.stream()
                                .map(each -> "when grouping(" + column(each) + ") = 0 then '" + each.code() + "'"))
                .collect(Collectors.joining(" ", "case ", " else 'all' end"));
        String code = Stream.concat(pairs.stream().map(RolledPair::by), single.stream())
                .distinct()
                .map(each -> "when grouping(" + column(each) + ") = 0 then " + column(each))
                .collect(Collectors.joining(" ", "case ", " else 'all' end"));
        String sets = Stream.concat(
                        single.stream().map(ThingsSql::column), pairs.stream().map(ThingsSql::columns))
                .map(each -> "(day, " + each + ")")
                .collect(Collectors.joining(", ", "(day), ", ""));
        StringBuilder sql =
                new StringBuilder("with things as materialized (" + things(rolled, from, until) + ") select "
                        + key + " as scan, " + dimension + " as dimension, day, " + code + " as code, " + sums
                        + " from things group by grouping sets (" + sets + ")");
        RolledScan.dimensions().stream()
                .filter(Dimension::isMultiple)
                .forEach(each -> sql.append(" union all select " + key + ", '" + each.code() + "', day, value, " + sums
                        + " from things cross join lateral unnest(" + column(each) + ") as value group by day, value"));
        rolled.pairs().stream()
                .filter(each -> each.within().isMultiple())
                .forEach(each -> sql.append(" union all select " + key + ", '" + each.prefix() + "' || value, day, "
                        + column(each.by()) + ", " + sums + " from things cross join lateral unnest("
                        + column(each.within()) + ") as value group by day, value, " + column(each.by())));
        return sql.toString();
    }

    /** Adds the rolled days of a month up. */
    static String addUpMonth(RolledScan rolled, LocalDate month) {
        int count = rolled.tallies().size();
        String sums =
                IntStream.rangeClosed(1, count).mapToObj(n -> "sum(n" + n + ")").collect(Collectors.joining(", "));
        return "insert into monthly_figure (scan, dimension, month, code, " + columns(count)
                + ") select scan, dimension, date '"
                + month + "', code, " + sums + " from daily_figure where scan = '" + rolled.key() + "' and day >= '"
                + month
                + "' and day < '" + month.plusMonths(1) + "' group by scan, dimension, code order by dimension, code";
    }

    private static String things(RolledScan rolled, LocalDate from, LocalDate until) {
        String at = rolled.scan().at();
        return "select " + day(at) + " as day, " + dimensions(rolled, true) + ", " + shares(rolled, true) + " from "
                + rolled.scan().subject().source() + " where " + at + " >= " + instant(from) + " and " + at + " < "
                + instant(until);
    }

    /** Everything of one thing that its figures depend on, as one number. */
    static String hash(RolledScan rolled) {
        return "hash_record_extended(row(" + rolled.scan().subject().id() + ", " + dimensions(rolled, false) + ", "
                + shares(rolled, false) + "), 0)";
    }

    private static String dimensions(RolledScan rolled, boolean named) {
        return RolledScan.dimensions().stream()
                .map(each -> known(each, rolled) + (named ? " as " + column(each) : ""))
                .collect(Collectors.joining(", "));
    }

    private static String known(Dimension dimension, RolledScan rolled) {
        String value = dimension.expression(rolled.scan());
        return dimension.isMultiple() ? orUnknown(value) : "coalesce(" + value + ", '-')";
    }

    /** An array that is never empty. */
    static String orUnknown(String values) {
        return "case when cardinality(" + values + ") = 0 then array['-'] else " + values + " end";
    }

    private static String shares(RolledScan rolled, boolean named) {
        return IntStream.range(0, rolled.tallies().size())
                .mapToObj(n ->
                        rolled.tallies().get(n).share().replace(":now", FOREVER) + (named ? " as n" + (n + 1) : ""))
                .collect(Collectors.joining(", "));
    }

    private static String column(Dimension dimension) {
        return "d_" + dimension.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String columns(RolledPair pair) {
        return column(pair.within()) + ", " + column(pair.by());
    }

    /** The names of the first so many count columns. */
    static String columns(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "n" + n).collect(Collectors.joining(", "));
    }
}
