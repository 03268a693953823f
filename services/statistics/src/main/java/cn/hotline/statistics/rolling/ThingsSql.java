package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Subject;
import cn.hotline.statistics.indicating.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The things of a scan in SQL 汇总取数: their day, dimensions and shares, and what they add up to per day and dimension. */
final class ThingsSql {
    /** A moment by which everything has come. */
    static final String FOREVER = "'infinity'::timestamptz";

    private ThingsSql() {}

    /** The day of the district a moment lies on. */
    static String day(String at) {
        return "cast(" + at + " at time zone 'Asia/Shanghai' as date)";
    }

    /** The first midnight of the district's month a moment lies in. */
    static String month(String at) {
        return "date_trunc('month', " + at + " at time zone 'Asia/Shanghai')";
    }

    /** Whether a moment lies on one of these days. */
    static String within(String at, DayRange days) {
        String before = at + " < " + instant(days.until());
        return days.from() == null ? before : "(" + at + " >= " + instant(days.from()) + " and " + before + ")";
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

    /** A moment. */
    static String moment(Instant at) {
        return "timestamptz '" + at + "'";
    }

    /** A count's SQL as of a moment; never to be used on what holds the words of a caller. */
    static String at(Instant now, String counting) {
        return at(moment(now), counting);
    }

    /** The same, the moment as SQL. */
    static String at(String now, String counting) {
        return counting.replace(":now", now);
    }

    /**
     * Rows (scan, dimension, day, code, things, n1, n2 …): what a source of things adds up to.
     *
     * @param things rows as {@link #facts} and {@link #changes} make them
     */
    static String figures(RolledScan rolled, String things) {
        List<Dimension> single = RolledScan.dimensions().stream()
                .filter(each -> !each.isMultiple())
                .toList();
        String key = "'" + rolled.key() + "'";
        String sums = "sum(things) as things, " + sums(rolled);
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
        StringBuilder sql = new StringBuilder("with things as materialized (" + things + ") select " + key
                + " as scan, " + dimension + " as dimension, day, " + code + " as code, " + sums
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

    /** The sums n1, n2 … of a scan. */
    static String sums(RolledScan rolled) {
        return IntStream.rangeClosed(1, rolled.tallies().size())
                .mapToObj(n -> "sum(n" + n + ") as n" + n)
                .collect(Collectors.joining(", "));
    }

    /** The things of the facts, of the days from the first up to but not including the last. */
    static String facts(RolledScan rolled, LocalDate from, LocalDate until) {
        String at = rolled.scan().at();
        return "select " + day(at) + " as day, " + dimensions(rolled) + ", 1 as things, " + shares(rolled) + " from "
                + rolled.scan().subject().source() + " where " + at + " >= " + instant(from) + " and " + at + " < "
                + instant(until);
    }

    /** What changes tell: things that are, less those that were. */
    static String changes(RolledScan rolled, String source) {
        return "select day, "
                + RolledScan.dimensions().stream().map(ThingsSql::column).collect(Collectors.joining(", "))
                + ", weight as things, "
                + IntStream.rangeClosed(1, rolled.tallies().size())
                        .mapToObj(n -> "n" + n + " * weight as n" + n)
                        .collect(Collectors.joining(", "))
                + " from " + source;
    }

    /**
     * The things of given cases as rows of {@code figure_change}, of all scans over one subject.
     *
     * @return SQL with two parameters: the cases, and the first day
     */
    static String noted(Subject subject, List<RolledScan> scans) {
        String days = scans.stream()
                .map(each -> "('" + each.key() + "', " + day(each.scan().at()) + ")")
                .collect(Collectors.joining(", "));
        String dimensions = RolledScan.dimensions().stream()
                .map(each -> byScan(scans, scan -> known(each, scan)))
                .collect(Collectors.joining(", "));
        String counts = IntStream.range(0, RolledScan.COLUMNS)
                .mapToObj(n -> "cast("
                        + byScan(
                                scans,
                                scan -> n < scan.tallies().size()
                                        ? share(scan.tallies().get(n))
                                        : "null::bigint")
                        + " as bigint)")
                .collect(Collectors.joining(", "));
        return "select cast(1 as smallint), v.scan, v.day, " + dimensions + ", " + counts + " from " + subject.source()
                + " cross join lateral (values " + days + ") as v (scan, day)"
                + " where c.case_id = any(?) and v.day >= ?";
    }

    /** An expression that may differ from scan to scan. */
    private static String byScan(List<RolledScan> scans, Function<RolledScan, String> expression) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        scans.forEach(each -> keys.computeIfAbsent(expression.apply(each), none -> new ArrayList<>())
                .add("'" + each.key() + "'"));
        if (keys.size() == 1) {
            return keys.keySet().iterator().next();
        }
        return keys.entrySet().stream()
                .map(each -> "when v.scan in (" + String.join(", ", each.getValue()) + ") then " + each.getKey())
                .collect(Collectors.joining(" ", "case ", " end"));
    }

    /** Adds the rolled days of the months from the first up to but not including the last up. */
    static String addUpMonths(RolledScan rolled, LocalDate from, LocalDate until) {
        return "insert into monthly_figure (scan, dimension, month, code, things, " + columns(rolled)
                + ") select scan, dimension, date_trunc('month', day)::date, code, sum(things), " + sums(rolled)
                + " from daily_figure where scan = '" + rolled.key() + "' and day >= '" + from + "' and day < '"
                + until + "' group by 1, 2, 3, 4 order by 2, 3, 4";
    }

    private static String dimensions(RolledScan rolled) {
        return RolledScan.dimensions().stream()
                .map(each -> known(each, rolled) + " as " + column(each))
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

    private static String shares(RolledScan rolled) {
        return IntStream.range(0, rolled.tallies().size())
                .mapToObj(n -> share(rolled.tallies().get(n)) + " as n" + (n + 1))
                .collect(Collectors.joining(", "));
    }

    private static String share(Tally tally) {
        return at(FOREVER, tally.share());
    }

    /** The column of a dimension, of those that are rolled up. */
    static String column(Dimension dimension) {
        return "d_" + dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String columns(RolledPair pair) {
        return column(pair.within()) + ", " + column(pair.by());
    }

    /** The names of a scan's count columns. */
    static String columns(RolledScan rolled) {
        return IntStream.rangeClosed(1, rolled.tallies().size())
                .mapToObj(n -> "n" + n)
                .collect(Collectors.joining(", "));
    }
}
