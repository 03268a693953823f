package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Definition;
import cn.hotline.statistics.indicating.Dimension;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is counted, and by what it is split 取数条件.
 *
 * @param period the days; without a first one all from the beginning
 * @param axes at most two, at most one of them a bucket
 * @param filters codes by dimension; {@code -} for what is not known
 */
public record Selection(DayRange period, List<Axis> axes, Map<Dimension, Set<String>> filters) {
    /**
     * Under which dimensions rolled figures answer it.
     *
     * @param names as the rolled figures carry them
     * @param pair null for a single dimension, or none
     */
    record Rolled(List<String> names, RolledPair pair) {
        boolean isKeptOf(RolledScan scan) {
            return pair == null || scan.pairs().contains(pair);
        }
    }

    /** Whether it differs in its period only. */
    boolean isAlike(Selection other) {
        return axes.equals(other.axes) && filters.equals(other.filters);
    }

    /** The same of other days. */
    public Selection of(DayRange days) {
        return new Selection(days, axes, filters);
    }

    /** Null when only the facts can answer it. */
    Rolled rolled() {
        EnumSet<Dimension> asked = EnumSet.noneOf(Dimension.class);
        axes.stream().filter(Dimension.class::isInstance).forEach(each -> asked.add((Dimension) each));
        boolean counted = filters.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().isMultiple() && each.getValue().size() > 1 && !asked.contains(each.getKey()));
        asked.addAll(filters.keySet());
        Set<Dimension> rolled = asked.stream().map(Dimension::rolledAs).collect(Collectors.toSet());
        if (counted) {
            return null;
        }
        if (rolled.size() < 2) {
            return new Rolled(
                    List.of(rolled.isEmpty() ? "all" : rolled.iterator().next().code()), null);
        }
        return Arrays.stream(RolledPair.values())
                .filter(each -> each.holds(asked) && isWithin(each.within()))
                .findFirst()
                .map(each -> new Rolled(
                        filters.get(each.within()).stream()
                                .sorted()
                                .map(each.prefix()::concat)
                                .toList(),
                        each))
                .orElse(null);
    }

    private boolean isWithin(Dimension dimension) {
        return !filters.getOrDefault(dimension, Set.of()).isEmpty() && !axes.contains(dimension);
    }

    Bucket bucket() {
        return (Bucket)
                axes.stream().filter(Bucket.class::isInstance).findFirst().orElse(null);
    }

    boolean allowsWholeMonths() {
        return bucket() == null || bucket().isOfMonths();
    }

    /** The key columns k1, k2 over the facts. */
    String keys(Definition.Scan scan) {
        return keys(axis -> axis instanceof Dimension dimension
                ? dimension.isMultiple() ? value(dimension) : "coalesce(" + dimension.expression(scan) + ", '-')"
                : ((Bucket) axis).expression("(" + scan.at() + " at time zone 'Asia/Shanghai')"));
    }

    /** The key columns over rolled figures. */
    String rolledKeys(String day) {
        return keys(axis -> axis instanceof Dimension dimension
                ? dimension.ofRolled("f.code")
                : ((Bucket) axis).expression("f." + day));
    }

    /** The key columns over the changes of rolled figures. */
    String changeKeys() {
        return keys(axis -> axis instanceof Dimension dimension
                ? dimension.isMultiple()
                        ? value(dimension)
                        : dimension.ofRolled("f." + ThingsSql.column(dimension.rolledAs()))
                : ((Bucket) axis).expression("f.day"));
    }

    private String keys(Function<Axis, String> key) {
        String first = axes.isEmpty() ? "''" : key.apply(axes.get(0));
        String second = axes.size() < 2 ? "''" : key.apply(axes.get(1));
        return first + " as k1, " + second + " as k2";
    }

    /** What stands before the where: one line per value of a multiple dimension it is split by. */
    String laterals() {
        return laterals(each -> ThingsSql.orUnknown(each.expression(null)));
    }

    /** The same over changes. */
    String changeLaterals() {
        return laterals(each -> "f." + ThingsSql.column(each));
    }

    private String laterals(Function<Dimension, String> values) {
        return axes.stream()
                .filter(each -> each instanceof Dimension dimension && dimension.isMultiple())
                .map(each -> (Dimension) each)
                .map(each -> " cross join lateral unnest(" + values.apply(each) + ") as " + value(each))
                .collect(Collectors.joining());
    }

    private static String value(Dimension dimension) {
        return "v_" + dimension.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The filters over the facts, beginning with {@code and}. */
    public String conditions(Definition.Scan scan) {
        return filters.entrySet().stream()
                .map(each -> " and " + condition(each.getKey(), each.getValue(), scan))
                .collect(Collectors.joining());
    }

    private String condition(Dimension dimension, Set<String> codes, Definition.Scan scan) {
        String value = dimension.expression(scan);
        if (codes.isEmpty()) {
            return "false";
        }
        return dimension.isMultiple() ? among(dimension, codes, ThingsSql.orUnknown(value)) : in(value, codes);
    }

    /** @param values the array a thing counts in */
    private String among(Dimension dimension, Set<String> codes, String values) {
        return axes.contains(dimension)
                ? value(dimension) + " in (" + literals(codes) + ")"
                : values + " && array[" + literals(codes) + "]";
    }

    private static String in(String value, Set<String> codes) {
        Set<String> known =
                codes.stream().filter(each -> !each.equals(Dimension.UNKNOWN)).collect(Collectors.toSet());
        String isIn = value + " in (" + literals(known) + ")";
        if (known.size() == codes.size()) {
            return isIn;
        }
        return known.isEmpty() ? value + " is null" : "(" + isIn + " or " + value + " is null)";
    }

    /** The filters over rolled figures; those of a pair's first dimension are in the names already. */
    String rolledConditions(Rolled rolled) {
        return filters.entrySet().stream()
                .filter(each ->
                        rolled.pair() == null || each.getKey() != rolled.pair().within())
                .map(each -> each.getValue().isEmpty()
                        ? " and false"
                        : " and " + each.getKey().ofRolled("f.code") + " in (" + literals(each.getValue()) + ")")
                .collect(Collectors.joining());
    }

    /** The filters over changes, beginning with {@code and}. */
    String changeConditions() {
        return filters.entrySet().stream()
                .map(each -> " and " + changeCondition(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private String changeCondition(Dimension dimension, Set<String> codes) {
        String column = "f." + ThingsSql.column(dimension.rolledAs());
        if (codes.isEmpty()) {
            return "false";
        }
        return dimension.isMultiple()
                ? among(dimension, codes, column)
                : dimension.ofRolled(column) + " in (" + literals(codes) + ")";
    }

    private static String literals(Set<String> codes) {
        return codes.stream().sorted().map(ThingsSql::literal).collect(Collectors.joining(", "));
    }
}
