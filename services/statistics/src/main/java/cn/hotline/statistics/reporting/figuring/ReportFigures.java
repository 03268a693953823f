package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.FigureQuery;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.QueryFigures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.HotMatter;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.rolling.CountFigures;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Asks for all numbers of a report 报表取数 as anyone asks for figures, all of them as one moment's facts have it. */
@ApplicationScoped
public class ReportFigures {
    /** At most so many hot matters, and so many hot streets. */
    public static final int MOST_HOT = 5;

    private static final int SECONDS = 900;
    private static final List<Measure> EVERYTHING = Arrays.stream(ReportSection.values())
            .flatMap(each -> each.measures().stream())
            .distinct()
            .toList();
    private static final List<Dimension> SPLITS = List.of(
            Dimension.CHANNEL,
            Dimension.TYPE,
            Dimension.CATEGORY_1,
            Dimension.CATEGORY_2,
            Dimension.CATEGORY_3,
            Dimension.STREET,
            Dimension.WATCH_CLASS);

    private final QueryFigures query;
    private final CountFigures figures;
    private final ChooseTypicalCases typical;
    private final Names names;
    private final Clock clock;

    ReportFigures(QueryFigures query, CountFigures figures, ChooseTypicalCases typical, Names names, Clock clock) {
        this.query = query;
        this.figures = figures;
        this.typical = typical;
        this.names = names;
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
        figures.freeze();
        Map<Dimension, Set<String>> filters = narrowing.filters(names.codes(Directory.WATCH_CLASS));
        Map<Dimension, FigureTable> splits = new EnumMap<>(Dimension.class);
        SPLITS.forEach(
                split -> splits.put(split, ask(ReportSection.CHANNELS.measures(), List.of(split), filters, period, 0)));
        Bucket step = period.kind().compareTo(Bucket.QUARTER) >= 0 ? Bucket.MONTH : Bucket.DAY;
        return new PeriodFigures(
                period,
                clock.instant(),
                ask(EVERYTHING, List.of(), filters, period, 0),
                splits,
                ask(ReportSection.TREND.measures(), List.of(step), filters, period, 0),
                ask(
                        ReportSection.UNITS.measures(),
                        List.of(Dimension.UNIT),
                        filters,
                        period,
                        Math.max(1, minimumVolume)),
                ask(ReportSection.BACKLOG.measures(), List.of(Dimension.UNIT), filters, period, 0),
                Stream.of(Dimension.CATEGORY_3, Dimension.STREET)
                        .flatMap(split -> hot(split, splits.get(split), minimumVolume))
                        .toList(),
                typical.choose(period, filters, clock.instant()));
    }

    /** The rows by the first measure, greatest first. */
    private FigureTable ask(
            List<Measure> measures,
            List<Axis> axes,
            Map<Dimension, Set<String>> filters,
            ReportPeriod period,
            long minimumVolume) {
        return query.queryAll(new FigureQuery(
                measures,
                axes,
                filters,
                period.asked(),
                List.of(Comparison.values()),
                measures.get(0),
                true,
                Integer.MAX_VALUE,
                minimumVolume,
                0));
    }

    private static Stream<HotMatter> hot(Dimension split, FigureTable counted, int minimumVolume) {
        return PeriodFigures.parts(counted).stream()
                .filter(part -> !part.code().equals(Dimension.UNKNOWN))
                .filter(part ->
                        part.count().count() >= minimumVolume && part.count().rise() > 0)
                .sorted(Comparator.comparing((Part part) -> -part.count().rise())
                        .thenComparing(part -> -part.count().count())
                        .thenComparing(Part::code))
                .limit(MOST_HOT)
                .map(part -> new HotMatter(split, part.name(), part.count()));
    }
}
