package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Definition;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measures;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two dimensions rolled up together 组合汇总: the figures by the second within each value of the first. Only what is looked at every day is kept
 * so, as there are as many figures as values that occur together.
 *
 * <p>Each value of the first makes a dimension of its own, e.g. {@code category-2@unit=HS-CG}.
 */
enum RolledPair {
    UNIT_CATEGORY(Dimension.UNIT, Dimension.CATEGORY_2, "dispatches", "timely-closing"),
    TAG_UNIT(
            Dimension.TAG,
            Dimension.UNIT,
            "dispatches",
            "registered",
            "filed",
            "cases-closed",
            "redone",
            "timely-closing",
            "contacting",
            "final-satisfaction",
            "solving"),
    TAG_CATEGORY(Dimension.TAG, Dimension.CATEGORY_2, "registered");

    private final Dimension within;
    private final Dimension by;
    private final Set<Definition.Scan> scans;

    RolledPair(Dimension within, Dimension by, String... measures) {
        this.within = within;
        this.by = by;
        this.scans = Stream.of(measures)
                .flatMap(each -> Measures.ofCode(each).tallies().stream())
                .map(each -> each.scan())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those kept of a scan. */
    static List<RolledPair> of(Definition.Scan scan) {
        return Arrays.stream(values()).filter(each -> each.scans.contains(scan)).toList();
    }

    Dimension within() {
        return within;
    }

    /** Never a multiple dimension. */
    Dimension by() {
        return by;
    }

    /** Whether besides the first nothing is asked for but what is rolled up as the second. */
    boolean holds(Set<Dimension> asked) {
        return asked.contains(within) && asked.stream().allMatch(each -> each == within || each.rolledAs() == by);
    }

    /** What the dimensions' names begin with; the value follows. */
    String prefix() {
        return by.code() + "@" + within.code() + "=";
    }
}
