package cn.hotline.statistics.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is rolled up and whatever is folded meanwhile: what is answered is what the facts say. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RolledFiguresTest {
    private static final Instant MARCH = HandWritten.time("2031-03-01T08:00");
    private static final DayRange SPRING = days("2031-02-10", "2031-05-20");

    @Inject
    MovableClock clock;

    @Inject
    Rollups rollups;

    @Inject
    RefreshRollups refresh;

    @Inject
    VerifyRollups verify;

    @Inject
    Snapshot snapshot;

    @BeforeEach
    void it_is_late_april() {
        clock.set("2031-04-20T10:00");
    }

    @Test
    void folds_in_any_order_and_refreshes_in_between_never_change_an_answer() throws SQLException {
        Random random = new Random(5);
        List<Envelope<? extends CaseEvent>> events = shuffled(11, 60, random);
        while (!events.isEmpty()) {
            int size = Math.min(events.size(), 1 + random.nextInt(60));
            List<Envelope<? extends CaseEvent>> batch = events.subList(0, size);
            rollups.fold(List.copyOf(batch));
            batch.clear();
            if (random.nextBoolean()) {
                refresh.refresh();
            }
            assertExact(SPRING, List.of());
        }
        for (Dimension each : Dimension.values()) {
            assertExact(SPRING, List.of(each));
            assertExact(SPRING, List.of(each, Bucket.WEEK));
        }
        for (Bucket each : Bucket.values()) {
            assertExact(SPRING, List.of(each));
        }
        rollups.refreshFrom(SPRING.from());
        assertExact(new DayRange(null, LocalDate.parse("2031-04-25")), List.of(Dimension.UNIT, Bucket.MONTH));
        assertThat(verify.verify().differing()).isZero();
    }

    @Test
    void filters_change_nothing_either() throws SQLException {
        rollups.fold(shuffled(12, 40, new Random(6)));
        rollups.refreshFrom(SPRING.from());
        rollups.fold(shuffled(13, 10, new Random(7)));
        for (Map<Dimension, Set<String>> filter : List.of(
                Map.of(Dimension.CHANNEL, Set.of("ROLL")),
                Map.of(Dimension.TAG, Set.of("民生实事", "-")),
                Map.of(Dimension.UNIT, Set.of("CG", "-"), Dimension.TYPE, Set.of("HELP")),
                Map.of(Dimension.PARENT_UNIT, Set.of("QU")),
                Map.of(Dimension.UNIT, Set.of("CG")),
                Map.of(Dimension.UNIT, Set.of("CG", "-"), Dimension.PARENT_UNIT, Set.of("QU")),
                Map.of(Dimension.UNIT, Set.<String>of()),
                Map.of(Dimension.TAG, Set.of("民生实事")),
                Map.of(Dimension.TAG, Set.of("-")),
                Map.of(Dimension.TAG, Set.of("民生实事"), Dimension.UNIT, Set.of("CG")),
                Map.of(Dimension.TAG, Set.of("民生实事"), Dimension.PARENT_UNIT, Set.of("QU")),
                Map.of(Dimension.STAFF, Set.of("-")))) {
            assertExact(new Selection(SPRING, List.of(), filter));
            assertExact(new Selection(SPRING, List.of(Dimension.UNIT), filter));
            assertExact(new Selection(SPRING, List.of(Dimension.PARENT_UNIT), filter));
            assertExact(new Selection(SPRING, List.of(Dimension.CATEGORY_2), filter));
            assertExact(new Selection(SPRING, List.of(Dimension.CATEGORY_2, Bucket.MONTH), filter));
            assertExact(new Selection(SPRING, List.of(Dimension.TAG, Bucket.QUARTER), filter));
        }
    }

    @Test
    void the_figures_within_a_unit_are_read_off_the_rollups() throws SQLException {
        rollups.fold(shuffled(16, 20, new Random(10)));
        rollups.refreshFrom(SPRING.from());
        Selection withinUnit =
                new Selection(SPRING, List.of(Dimension.CATEGORY_2), Map.of(Dimension.UNIT, Set.of("CG")));
        assertExact(withinUnit);
        rollups.run("delete from daily_figure where dimension like '%@unit=CG'");
        rollups.run("delete from monthly_figure where dimension like '%@unit=CG'");
        try {
            Snapshot.Both both = snapshot.take(withinUnit);
            assertThat(both.answered()).isNotEqualTo(both.counted());
        } finally {
            rollups.run("delete from rolled_range");
        }
        assertExact(withinUnit);
    }

    @Test
    void the_present_day_is_exact_while_it_passes() throws SQLException {
        Random random = new Random(17);
        List<Envelope<? extends CaseEvent>> events = shuffled(17, 30, random);
        for (String now : List.of("2031-03-03T12:00", "2031-03-04T09:30", "2031-03-20T23:59", "2031-04-01T00:01")) {
            clock.set(now);
            for (int i = 0; i < 3; i++) {
                List<Envelope<? extends CaseEvent>> batch = events.subList(0, Math.min(events.size(), 25));
                rollups.fold(List.copyOf(batch));
                batch.clear();
                if (random.nextBoolean()) {
                    rollups.refreshFrom(SPRING.from());
                }
                assertExact(SPRING, List.of());
                assertExact(SPRING, List.of(Dimension.UNIT, Bucket.DAY));
                assertExact(new Selection(SPRING, List.of(Dimension.TAG), Map.of(Dimension.PARENT_UNIT, Set.of("QU"))));
            }
            assertThat(verify.verify().differing()).isZero();
        }
    }

    @Test
    void what_was_folded_since_is_read_off_the_changes() throws SQLException {
        rollups.refreshFrom(SPRING.from());
        rollups.fold(shuffled(18, 20, new Random(18)));
        assertExact(SPRING, List.of(Dimension.CHANNEL));
        rollups.run("delete from figure_change");
        try {
            Snapshot.Both both = snapshot.take(new Selection(SPRING, List.of(Dimension.CHANNEL), Map.of()));
            assertThat(both.answered()).isNotEqualTo(both.counted());
        } finally {
            rollups.run("delete from rolled_range");
        }
        assertExact(SPRING, List.of(Dimension.CHANNEL));
    }

    @Test
    void a_refresh_takes_every_change_in() throws SQLException {
        rollups.refreshFrom(SPRING.from());
        rollups.fold(shuffled(19, 20, new Random(19)));
        assertThat(rollups.count("figure_change")).isPositive();
        rollups.refreshFrom(SPRING.from());
        assertThat(rollups.count("figure_change")).isZero();
    }

    @Test
    void the_scans_of_another_version_are_marked_and_marked_days_counted_anew() throws SQLException {
        rollups.refreshFrom(SPRING.from());
        rollups.run("insert into rolled_range (scan, rolled_from, touched_at) values ('another', '2031-03-01', now())");
        try {
            rollups.fold(shuffled(30, 10, new Random(30)));
            assertThat(rollups.count("stale_day where scan = 'another'")).isPositive();
            rollups.run("insert into stale_day (scan, day) select scan, '2031-03-05' from rolled_range");
            rollups.run("update daily_figure set n1 = n1 + 1 where day = '2031-03-05'");
            assertExact(SPRING, List.of(Dimension.UNIT));
            rollups.refreshFrom(SPRING.from());
            assertThat(rollups.count("stale_day where scan <> 'another'")).isZero();
            assertThat(verify.verify().differing()).isZero();
        } finally {
            rollups.run("delete from rolled_range where scan = 'another'");
            rollups.run("delete from stale_day where scan = 'another'");
        }
    }

    @Test
    void what_is_folded_while_days_are_rolled_up_is_never_lost() throws Exception {
        AtomicBoolean folded = new AtomicBoolean();
        Thread refreshing = new Thread(() -> {
            while (!folded.get()) {
                refresh.refresh();
            }
        });
        List<Thread> folding = IntStream.range(0, 3)
                .mapToObj(i -> new Thread(() -> {
                    List<Envelope<? extends CaseEvent>> events = shuffled(20 + i, 25, new Random(i));
                    for (int from = 0; from < events.size(); from += 7) {
                        rollups.fold(events.subList(from, Math.min(events.size(), from + 7)));
                    }
                }))
                .toList();
        refreshing.start();
        folding.forEach(Thread::start);
        while (folding.stream().anyMatch(Thread::isAlive)) {
            assertExact(SPRING, List.of());
            assertExact(SPRING, List.of(Bucket.DAY));
        }
        folded.set(true);
        refreshing.join();
        assertExact(SPRING, List.of(Dimension.UNIT, Bucket.DAY));
        rollups.refreshFrom(SPRING.from());
        assertThat(verify.verify().differing()).isZero();
    }

    @Test
    void a_refreshed_period_is_answered_from_the_rollups_alone() {
        rollups.fold(shuffled(14, 10, new Random(8)));
        while (refresh.refresh()) {
            // month by month, back to the first day other tests tell of
        }
        assertThat(verify.verify().cells()).isPositive();
        assertThat(refresh.refresh()).as("there is more to do").isFalse();
    }

    @Test
    void a_figure_that_was_tampered_with_is_found() throws SQLException {
        rollups.fold(shuffled(15, 10, new Random(9)));
        rollups.refreshFrom(SPRING.from());
        rollups.run(
                "update daily_figure set n1 = n1 + 1 where dimension = 'channel' and code = 'ROLL' and day = '2031-03-05'");
        try {
            VerifyRollups.Verification found = verify.verify();
            assertThat(found.differing()).isPositive();
            assertThat(found.sample())
                    .allMatch(each ->
                            each.dimension().equals("channel") && each.code().equals("ROLL"));
            rollups.run("delete from rolled_range");
            assertExact(SPRING, List.of(Dimension.CHANNEL));
        } finally {
            rollups.run("delete from rolled_range");
        }
        rollups.refreshFrom(SPRING.from());
        assertThat(verify.verify().differing()).isZero();
    }

    private void assertExact(DayRange days, List<Axis> axes) {
        assertExact(new Selection(days, axes, Map.of()));
    }

    private void assertExact(Selection selection) {
        Snapshot.Both both = snapshot.take(selection);
        assertThat(both.answered()).as(selection.toString()).isEqualTo(both.counted());
    }

    private static List<Envelope<? extends CaseEvent>> shuffled(int seed, int cases, Random random) {
        List<Envelope<? extends CaseEvent>> events =
                RandomStories.of(seed, cases, MARCH, List.of("ROLL", "RULL")).stream()
                        .flatMap(story -> story.log().stream())
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(events, random);
        return events;
    }

    private static DayRange days(String from, String until) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(until));
    }
}
