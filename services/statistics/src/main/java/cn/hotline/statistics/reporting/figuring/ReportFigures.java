package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Grouping;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.HotMatter;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.TrendPoint;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.UnitFigures;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers all numbers of a report 报表取数, of its period and of the two it is compared with, from one snapshot of the facts. */
@ApplicationScoped
public class ReportFigures {
    /** At most so many hot matters, and so many hot streets. */
    public static final int MOST_HOT = 5;

    private static final int SECONDS = 900;
    private static final List<Indicator> OF_UNITS = List.of(
            Indicator.SIGNING,
            Indicator.TIMELY_SIGNING,
            Indicator.TIMELY_CLOSING,
            Indicator.FINAL_SATISFACTION,
            Indicator.SOLVING,
            Indicator.RETURNING,
            Indicator.REDOING);

    private final CountHappenings count;
    private final CompareIndicators indicators;
    private final ChooseTypicalCases typical;
    private final Names names;
    private final EntityManager entities;
    private final Clock clock;

    ReportFigures(
            CountHappenings count,
            CompareIndicators indicators,
            ChooseTypicalCases typical,
            Names names,
            EntityManager entities,
            Clock clock) {
        this.count = count;
        this.indicators = indicators;
        this.typical = typical;
        this.names = names;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * INVARIANT: in a transaction of its own, whose first statement makes it one snapshot.
     *
     * @param minimumVolume a unit with fewer work orders due is not ranked; a matter told less often is not hot
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = SECONDS)
    public PeriodFigures gather(ReportPeriod period, Narrowing narrowing, int minimumVolume) {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        Instant now = clock.instant();
        Map<Split, List<Part>> splits = splits(period, narrowing);
        return new PeriodFigures(
                period,
                now,
                occurrences(period, narrowing),
                rates(period, narrowing),
                splits,
                period.kind() == PeriodKind.DAY ? List.<TrendPoint>of() : count.trend(period, narrowing),
                units(indicators.byUnit(period, narrowing, OF_UNITS), minimumVolume),
                Stream.of(Split.MATTER, Split.STREET)
                        .flatMap(split -> hot(split, splits.get(split), minimumVolume))
                        .toList(),
                count.backlog(period, narrowing),
                count.overdue(now, narrowing),
                typical.choose(period, narrowing, now));
    }

    private Map<Occurrence, Comparison> occurrences(ReportPeriod period, Narrowing narrowing) {
        Map<String, Long> current = count.occurrences(period, narrowing);
        Map<String, Long> previous = count.occurrences(period.previous(), narrowing);
        Map<String, Long> before = count.occurrences(period.yearBefore(), narrowing);
        Map<Occurrence, Comparison> counts = new EnumMap<>(Occurrence.class);
        Arrays.stream(Occurrence.values())
                .forEach(each -> counts.put(each, compare(each.name(), current, previous, before)));
        return counts;
    }

    private List<RateComparison> rates(ReportPeriod period, Narrowing narrowing) {
        Map<Indicator, Figure> current = indicators.whole(period, narrowing);
        Map<Indicator, Figure> previous = indicators.whole(period.previous(), narrowing);
        Map<Indicator, Figure> before = indicators.whole(period.yearBefore(), narrowing);
        return Arrays.stream(Indicator.values())
                .map(each -> new RateComparison(current.get(each), previous.get(each), before.get(each)))
                .toList();
    }

    private Map<Split, List<Part>> splits(ReportPeriod period, Narrowing narrowing) {
        Map<Split, List<Part>> splits = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            splits.put(
                    split,
                    parts(
                            split,
                            count.parts(split, period, narrowing),
                            count.parts(split, period.previous(), narrowing),
                            count.parts(split, period.yearBefore(), narrowing)));
        }
        return splits;
    }

    private List<Part> parts(
            Split split, Map<String, Long> current, Map<String, Long> previous, Map<String, Long> before) {
        Set<String> codes = new TreeSet<>(current.keySet());
        codes.addAll(previous.keySet());
        codes.addAll(before.keySet());
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, String> called = split.names(names, codes);
        return codes.stream()
                .map(code -> new Part(code, name(called, code), compare(code, current, previous, before)))
                .sorted(Comparator.comparing((Part part) -> -part.count().current())
                        .thenComparing(part -> -part.count().previous())
                        .thenComparing(Part::code))
                .toList();
    }

    private static Comparison compare(
            String code, Map<String, Long> current, Map<String, Long> previous, Map<String, Long> before) {
        return new Comparison(
                current.getOrDefault(code, 0L), previous.getOrDefault(code, 0L), before.getOrDefault(code, 0L));
    }

    private static String name(Map<String, String> called, String code) {
        return called.getOrDefault(code, code.equals(Grouping.UNKNOWN) ? "未定" : code);
    }

    private static Stream<HotMatter> hot(Split split, List<Part> parts, int minimumVolume) {
        return parts.stream()
                .filter(part ->
                        part.count().current() >= minimumVolume && part.count().rise() > 0)
                .filter(part -> !part.code().equals(Grouping.UNKNOWN))
                .sorted(Comparator.comparing((Part part) -> -part.count().rise())
                        .thenComparing(part -> -part.count().current())
                        .thenComparing(Part::code))
                .limit(MOST_HOT)
                .map(part -> new HotMatter(split, part.name(), part.count()));
    }

    private List<UnitFigures> units(Map<String, Map<Indicator, Figure>> found, int minimumVolume) {
        if (found.isEmpty()) {
            return List.of();
        }
        return RankUnits.rank(found, names.of(Directory.UNIT, found.keySet()), minimumVolume);
    }
}
