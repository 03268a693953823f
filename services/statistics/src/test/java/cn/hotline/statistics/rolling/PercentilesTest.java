package cn.hotline.statistics.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Distribution;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.indicating.Tally;
import cn.hotline.statistics.rolling.MeasurePercentiles.Measured;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A percentile is the thing of its rank among all, sorted here by hand, however it was found. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PercentilesTest {
    private static final DayRange SPRING = new DayRange(LocalDate.parse("2033-02-10"), LocalDate.parse("2033-05-20"));
    private static final List<Measure> MEASURES =
            Measures.all().stream().filter(each -> each.percentile() > 0).toList();
    private static final Distribution DISTRIBUTION = MEASURES.get(0).distribution();
    private static final Selection WHOLE = new Selection(SPRING, List.of(), Map.of());
    private static final Map<Map<Dimension, Set<String>>, String> FILTERS = Map.of(
            Map.of(), "true",
            Map.of(Dimension.UNIT, Set.of("CG")), "unit = 'CG'",
            Map.of(Dimension.UNIT, Set.of("CG", "JT")), "unit in ('CG', 'JT')",
            Map.of(Dimension.CHANNEL, Set.of("PCTL")),
                    "case_id in (select case_id from case_fact where channel = 'PCTL')",
            Map.of(Dimension.UNIT, Set.of("NONE")), "false");

    @Inject
    MovableClock clock;

    @Inject
    Rollups rollups;

    @Inject
    CountFigures figures;

    @Inject
    MeasurePercentiles percentiles;

    @Inject
    AgroalDataSource database;

    private MeasurePercentiles monthByMonth;

    @BeforeEach
    void it_is_late_april() {
        monthByMonth = new MeasurePercentiles(database, 0);
        clock.set("2033-04-20T10:00");
    }

    @Test
    void the_thing_of_the_rank_is_found_from_facts_rollups_and_changes() throws SQLException {
        List<Envelope<? extends CaseEvent>> events =
                RandomStories.of(41, 120, HandWritten.time("2033-03-01T08:00"), List.of("PCTL", "PCTM")).stream()
                        .flatMap(story -> story.log().stream())
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(events, new Random(41));
        int half = events.size() / 2;
        rollups.fold(events.subList(0, half));
        assertRanks();
        rollups.refreshFrom(SPRING.from());
        assertRanks();
        rollups.fold(events.subList(half, events.size()));
        assertRanks();
        rollups.refreshFrom(SPRING.from());
        assertRanks();
        assertThat(minutes("true").stream().map(each -> each / 1440).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void how_many_there_are_is_read_off_the_rollups() throws SQLException {
        spread();
        tamper(DISTRIBUTION.things(), 1);
        try {
            assertThat(found(percentiles, WHOLE, true)).isNotEqualTo(found(percentiles, WHOLE, false));
        } finally {
            rollups.run("delete from rolled_range");
        }
    }

    @Test
    void all_are_sorted_when_there_are_fewer_than_were_counted() throws SQLException {
        spread();
        tamper(DISTRIBUTION.things(), 1000);
        try {
            assertRanks();
        } finally {
            rollups.run("delete from rolled_range");
        }
    }

    /** Orders that took up to fifteen days, evenly: some between any two bounds, none beyond the last. */
    private void spread() throws SQLException {
        rollups.fold(RandomStories.of(42, 60, HandWritten.time("2033-03-01T08:00"), List.of("PCTL")).stream()
                .flatMap(story -> story.log().stream())
                .collect(Collectors.toList()));
        rollups.run("update work_order_fact as one set dispatched_at = replied_at - make_interval(mins => minutes)"
                + " from (select ctid, (21600 * percent_rank() over (order by work_order_id))::int as minutes"
                + " from work_order_fact where closed_at >= '2033-02-10T00:00+08' and replied_at is not null) as each"
                + " where one.ctid = each.ctid");
        rollups.run("delete from rolled_range");
    }

    /** So many more of one count than there are. */
    private void tamper(Tally tally, int by) throws SQLException {
        rollups.refreshFrom(SPRING.from());
        RolledScan scan = RolledScan.of(List.of(tally)).iterator().next();
        String column = "n" + (1 + scan.tallies().indexOf(tally));
        rollups.run("update monthly_figure set " + column + " = " + column + " + " + by + " where scan = '" + scan.key()
                + "' and month = '2033-03-01'");
    }

    private void assertRanks() throws SQLException {
        for (Map.Entry<Map<Dimension, Set<String>>, String> filter : FILTERS.entrySet()) {
            List<Long> sorted = minutes(filter.getValue());
            Selection selection = new Selection(SPRING, List.of(), filter.getKey());
            Map<Measure, Measured> expected = new HashMap<>();
            if (!sorted.isEmpty()) {
                MEASURES.forEach(each -> expected.put(each, new Measured(ranked(sorted, each), sorted.size())));
            }
            assertThat(found(percentiles, selection, true))
                    .as(filter.getValue())
                    .isEqualTo(expected);
            assertThat(found(monthByMonth, selection, true))
                    .as(filter.getValue())
                    .isEqualTo(expected);
            assertThat(found(percentiles, selection, false))
                    .as(filter.getValue())
                    .isEqualTo(expected);
        }
    }

    private static long ranked(List<Long> sorted, Measure measure) {
        BigDecimal rank = BigDecimal.valueOf(measure.percentile()).multiply(BigDecimal.valueOf(sorted.size()));
        return sorted.get(rank.setScale(0, RoundingMode.CEILING).intValueExact() - 1);
    }

    private Map<Measure, Measured> found(MeasurePercentiles measuring, Selection selection, boolean byCounts) {
        return QuarkusTransaction.requiringNew().call(() -> {
            figures.freeze();
            assertThat(MeasurePercentiles.areFoundByCounts(selection)).isTrue();
            Counts counts = figures.count(selection, MEASURES.get(0).tallies()).getOrDefault(List.of(), new Counts());
            Map<Measure, Measured> found = new HashMap<>();
            measuring
                    .measure(selection, MEASURES, byCounts ? counts : null)
                    .forEach((measure, groups) -> found.put(measure, groups.get(List.of())));
            return found;
        });
    }

    /** From small to great, by the moments themselves. */
    private List<Long> minutes(String where) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select dispatched_at, replied_at from work_order_fact"
                        + " where closed_at >= '2033-02-10T00:00+08' and closed_at < '2033-05-20T00:00+08'"
                        + " and dispatched_at is not null and replied_at is not null and " + where)) {
            while (rows.next()) {
                long millis =
                        rows.getTimestamp(2).getTime() - rows.getTimestamp(1).getTime();
                found.add(Math.max(0, Math.floorDiv(millis, 60_000)));
            }
        }
        Collections.sort(found);
        return found;
    }
}
