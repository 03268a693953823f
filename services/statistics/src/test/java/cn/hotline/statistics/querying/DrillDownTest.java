package cn.hotline.statistics.querying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.statistics.folding.FoldEvents;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.ListIndicatorCases.Counted;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.rolling.CountFigures;
import cn.hotline.statistics.rolling.RefreshRollups;
import cn.hotline.statistics.rolling.Selection;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.web.paging.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cell is drilled down to adds up to its figure: for every measure by every dimension. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DrillDownTest {
    private static final Period PERIOD = new Period(LocalDate.parse("2033-03-01"), LocalDate.parse("2033-04-09"), null);
    private static final Map<Dimension, Set<String>> OURS = Map.of(Dimension.CHANNEL, Set.of("DRILL", "DRULL"));
    private static boolean folded;

    @Inject
    MovableClock clock;

    @Inject
    FoldEvents fold;

    @Inject
    RefreshRollups refresh;

    @Inject
    CountFigures figures;

    @Inject
    ReadMeasures measures;

    @Inject
    ListFigureCases cases;

    @BeforeEach
    void a_spring_has_passed() {
        clock.set("2033-04-08T10:00");
        if (!folded) {
            List<? extends Envelope<? extends CaseEvent>> events =
                    RandomStories.of(31, 45, HandWritten.time("2033-03-01T08:00"), List.of("DRILL", "DRULL")).stream()
                            .flatMap(story -> story.log().stream())
                            .toList();
            QuarkusTransaction.requiringNew().run(() -> events.forEach(fold::fold));
            while (refresh.refresh()) {
                // month by month
            }
            folded = true;
        }
    }

    @Test
    void every_cell_is_the_sum_of_what_it_is_drilled_down_to() {
        long[] cells = {0};
        for (Axis axis : Axis.all()) {
            read(List.of(axis))
                    .forEach((key, readings) -> readings.forEach((measure, reading) -> {
                        assertThat(drilledDown(measure, false, Map.of(axis, key.get(0))))
                                .as(measure.code() + " by " + axis + " " + key)
                                .isEqualTo(counted(reading));
                        if (reading.isDivided()) {
                            assertThat(drilledDown(measure, true, Map.of(axis, key.get(0))))
                                    .as(measure.code() + " among, by " + axis + " " + key)
                                    .isEqualTo(reading.denominator());
                        }
                        cells[0]++;
                    }));
        }
        assertThat(cells[0]).isGreaterThan(2_000);
    }

    @Test
    void a_cell_of_two_dimensions_is_so_too() {
        List<Axis> axes = List.of(Dimension.UNIT, cn.hotline.statistics.indicating.Bucket.WEEK);
        read(axes)
                .forEach((key, readings) -> readings.forEach((measure, reading) -> {
                    Map<Axis, String> cell = Map.of(axes.get(0), key.get(0), axes.get(1), key.get(1));
                    assertThat(drilledDown(measure, false, cell))
                            .as(measure.code() + " " + key)
                            .isEqualTo(counted(reading));
                }));
    }

    /** Of a percentile the things measured. */
    private static long counted(Reading reading) {
        return reading.measure().percentile() > 0 ? reading.denominator() : reading.numerator();
    }

    private Map<List<String>, Map<Measure, Reading>> read(List<Axis> axes) {
        return QuarkusTransaction.requiringNew().call(() -> {
            figures.freeze();
            return measures.read(List.of(new Selection(PERIOD.days(), axes, OURS)), Measures.all())
                    .get(0);
        });
    }

    private long drilledDown(Measure measure, boolean ofDenominator, Map<Axis, String> cell) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long sum = 0;
            String after = null;
            do {
                Page<Counted> page = cases.list(
                        new ListFigureCases.Asked(measure, ofDenominator, PERIOD, OURS, cell, after, 40), null);
                sum += page.items().stream().mapToLong(Counted::weight).sum();
                after = page.next();
            } while (after != null);
            return sum;
        });
    }
}
