package cn.hotline.statistics.querying;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Tally;
import cn.hotline.statistics.rolling.CountFigures;
import cn.hotline.statistics.rolling.Counting;
import cn.hotline.statistics.rolling.Counts;
import cn.hotline.statistics.rolling.DayRange;
import cn.hotline.statistics.rolling.MeasurePercentiles;
import cn.hotline.statistics.rolling.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads measures 读数 of the groups of one selection. */
@ApplicationScoped
class ReadMeasures {
    private final CountFigures figures;
    private final MeasurePercentiles percentiles;
    private final Clock clock;

    ReadMeasures(CountFigures figures, MeasurePercentiles percentiles, Clock clock) {
        this.figures = figures;
        this.percentiles = percentiles;
        this.clock = clock;
    }

    /**
     * The readings of each selection by key; without axes there is one group, also when nothing was counted.
     *
     * @param alike selections that differ in their periods only
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Map<List<String>, Map<Measure, Reading>>> read(List<Selection> alike, Collection<Measure> measures) {
        Kinds kinds = Kinds.of(measures);
        boolean byCounts = MeasurePercentiles.areFoundByCounts(alike.get(0));
        List<Tally> flows = tallies(byCounts ? List.of(kinds.flowing, kinds.measured) : List.of(kinds.flowing));
        List<Counting> countings = new ArrayList<>();
        alike.forEach(each -> countings.add(new Counting(each, flows)));
        boolean standsOnce = bucket(alike.get(0)) == null;
        if (standsOnce) {
            alike.forEach(each -> countings.add(new Counting(
                    each.of(new DayRange(null, each.period().until())), tallies(List.of(kinds.standing)))));
        }
        List<Map<List<String>, Counts>> counted = figures.count(countings);
        List<Map<List<String>, Map<Measure, Reading>>> read = new ArrayList<>();
        for (int i = 0; i < alike.size(); i++) {
            Selection selection = alike.get(i);
            Map<List<String>, Map<Measure, Reading>> groups = new HashMap<>();
            if (selection.axes().isEmpty()) {
                groups.put(List.of(), new HashMap<>());
            }
            counted.get(i)
                    .forEach((key, counts) -> kinds.flowing.forEach(each ->
                            note(groups, key, new Reading(each, counts.of(each.counted()), counts.of(each.among())))));
            Map<List<String>, Counts> standing =
                    standsOnce ? counted.get(alike.size() + i) : standing(selection, kinds.standing);
            standing.forEach((key, counts) -> kinds.standing.forEach(each ->
                    note(groups, key, new Reading(each, counts.of(each.counted()) - counts.of(each.leaving()), 1))));
            Counts whole = byCounts ? counted.get(i).getOrDefault(List.of(), new Counts()) : null;
            percentiles
                    .measure(selection, kinds.measured, whole)
                    .forEach((measure, found) -> found.forEach(
                            (key, each) -> note(groups, key, new Reading(measure, each.value(), each.things()))));
            read.add(groups);
        }
        return read;
    }

    /**
     * Measures by how they are read.
     *
     * @param flowing counted in the period
     * @param standing what is left of all that came by its end
     * @param measured percentiles
     */
    private record Kinds(List<Measure> flowing, List<Measure> standing, List<Measure> measured) {
        static Kinds of(Collection<Measure> measures) {
            return new Kinds(
                    measures.stream()
                            .filter(each -> each.leaving() == null && each.percentile() == 0)
                            .toList(),
                    measures.stream().filter(each -> each.leaving() != null).toList(),
                    measures.stream().filter(each -> each.percentile() > 0).toList());
        }
    }

    private static void note(Map<List<String>, Map<Measure, Reading>> groups, List<String> key, Reading reading) {
        groups.computeIfAbsent(key, none -> new HashMap<>()).put(reading.measure(), reading);
    }

    private static List<Tally> tallies(List<List<Measure>> measures) {
        return measures.stream()
                .flatMap(List::stream)
                .flatMap(each -> each.tallies().stream())
                .distinct()
                .toList();
    }

    private static Bucket bucket(Selection selection) {
        return selection.axes().stream()
                .filter(Bucket.class::isInstance)
                .map(Bucket.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** What came and left up to the end of each of a period's stretches that has begun. */
    private Map<List<String>, Counts> standing(Selection selection, List<Measure> backlogs) {
        if (backlogs.isEmpty()) {
            return Map.of();
        }
        Bucket bucket = bucket(selection);
        DayRange period = selection.period();
        List<Axis> others =
                selection.axes().stream().filter(Dimension.class::isInstance).toList();
        List<Tally> tallies = tallies(List.of(backlogs));
        Map<List<String>, Counts> sum =
                figures.count(new Selection(new DayRange(null, period.from()), others, selection.filters()), tallies);
        Map<List<String>, Counts> flows = figures.count(selection, tallies);
        int place = selection.axes().indexOf(bucket);
        Map<List<String>, Counts> standing = new HashMap<>();
        for (String stretch : stretches(bucket, period)) {
            flows.forEach((key, counts) -> {
                if (key.get(place).equals(stretch)) {
                    sum.computeIfAbsent(without(key, place), none -> new Counts())
                            .add(counts);
                }
            });
            sum.forEach((key, counts) -> {
                List<String> at = new ArrayList<>(key);
                at.add(place, stretch);
                Counts copy = new Counts();
                copy.add(counts);
                standing.put(List.copyOf(at), copy);
            });
        }
        return standing;
    }

    private static List<String> without(List<String> key, int place) {
        List<String> rest = new ArrayList<>(key);
        rest.remove(place);
        return List.copyOf(rest);
    }

    private Collection<String> stretches(Bucket bucket, DayRange period) {
        LocalDate tomorrow =
                clock.instant().atZone(DistrictTime.ZONE).toLocalDate().plusDays(1);
        LocalDate until = period.until().isBefore(tomorrow) ? period.until() : tomorrow;
        Collection<String> codes = new TreeSet<>();
        for (LocalDate day = period.from(); day.isBefore(until); day = day.plusDays(1)) {
            codes.add(bucket.codeOf(day));
        }
        return codes;
    }
}
