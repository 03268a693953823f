package cn.hotline.statistics.querying;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Tally;
import cn.hotline.statistics.rolling.CountFigures;
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
import java.util.stream.Stream;

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

    /** The readings by key; without axes there is one group, also when nothing was counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<List<String>, Map<Measure, Reading>> read(Selection selection, Collection<Measure> measures) {
        Map<List<String>, Map<Measure, Reading>> groups = new HashMap<>();
        if (selection.axes().isEmpty()) {
            groups.put(List.of(), new HashMap<>());
        }
        List<Measure> flowing = measures.stream()
                .filter(each -> each.leaving() == null && each.percentile() == 0)
                .toList();
        List<Measure> measured =
                measures.stream().filter(each -> each.percentile() > 0).toList();
        boolean byCounts = !measured.isEmpty() && MeasurePercentiles.areFoundByCounts(selection);
        Stream<Measure> asked = byCounts ? Stream.concat(flowing.stream(), measured.stream()) : flowing.stream();
        Map<List<String>, Counts> counted = figures.count(selection, tallies(asked));
        counted.forEach((key, counts) -> flowing.forEach(
                each -> note(groups, key, new Reading(each, counts.of(each.counted()), counts.of(each.among())))));
        List<Measure> backlogs =
                measures.stream().filter(each -> each.leaving() != null).toList();
        if (!backlogs.isEmpty()) {
            standing(selection, backlogs)
                    .forEach((key, counts) -> backlogs.forEach(each -> note(
                            groups, key, new Reading(each, counts.of(each.counted()) - counts.of(each.leaving()), 1))));
        }
        percentiles
                .measure(selection, measured, byCounts ? counted.getOrDefault(List.of(), new Counts()) : null)
                .forEach((measure, found) -> found.forEach(
                        (key, each) -> note(groups, key, new Reading(measure, each.value(), each.things()))));
        return groups;
    }

    private static void note(Map<List<String>, Map<Measure, Reading>> groups, List<String> key, Reading reading) {
        groups.computeIfAbsent(key, none -> new HashMap<>()).put(reading.measure(), reading);
    }

    private static List<Tally> tallies(Stream<Measure> measures) {
        return measures.flatMap(each -> each.tallies().stream()).distinct().toList();
    }

    /** What came and left up to the end of the period, or of each of its stretches that has begun. */
    private Map<List<String>, Counts> standing(Selection selection, List<Measure> backlogs) {
        Bucket bucket = selection.axes().stream()
                .filter(Bucket.class::isInstance)
                .map(Bucket.class::cast)
                .findFirst()
                .orElse(null);
        DayRange period = selection.period();
        if (bucket == null) {
            DayRange sinceEver = new DayRange(null, period.until());
            return figures.count(
                    new Selection(sinceEver, selection.axes(), selection.filters()), tallies(backlogs.stream()));
        }
        List<Axis> others =
                selection.axes().stream().filter(Dimension.class::isInstance).toList();
        Map<List<String>, Counts> sum = figures.count(
                new Selection(new DayRange(null, period.from()), others, selection.filters()),
                tallies(backlogs.stream()));
        Map<List<String>, Counts> flows = figures.count(selection, tallies(backlogs.stream()));
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
