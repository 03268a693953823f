package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.folding.CaseFacts;
import cn.hotline.statistics.folding.FactsObserver;
import cn.hotline.statistics.indicating.Subject;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the days whose rolled figures the fold made untrue 汇总失效标记, in the fold's own transaction: who sees the new facts sees the mark.
 *
 * <p>INVARIANT: marks are only ever inserted, so two folds never wait for each other here. Days not over yet are not rolled up before every
 * fold that began on them has ended, so they need no mark.
 */
@ApplicationScoped
class MarkStaleDays implements FactsObserver {
    private static final String CONTRIBUTIONS =
            Arrays.stream(Subject.values()).map(MarkStaleDays::of).collect(Collectors.joining(" union all "));
    private static final String MARK = "insert into stale_day (scan, day) select * from unnest(?, ?)"
            + " union all select r.scan, d from rolled_range r cross join unnest(?) d where r.scan <> all(?)";

    private static final int MANY = 300;
    private static final Duration CATCHING_UP = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final Clock clock;
    private volatile long lastMany;

    MarkStaleDays(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record ScanDay(String scan, LocalDate day) {}

    @Override
    public Runnable watch(Collection<CaseFacts> touched) {
        if (touched.size() >= MANY) {
            lastMany = System.nanoTime();
        }
        LocalDate first = announced();
        if (first == null) {
            return () -> {};
        }
        Object[] cases = touched.stream().map(each -> each.root().caseId()).toArray(UUID[]::new);
        Map<ScanDay, Long> before = contributions(cases, first);
        return () -> mark(before, contributions(cases, first));
    }

    /** Whether a backlog is being folded by this node: what is rolled up then is untrue at once. */
    boolean isCatchingUp() {
        return lastMany != 0 && System.nanoTime() - lastMany < CATCHING_UP.toNanos();
    }

    /** The first day that may be rolled up; null when none may. Reading it keeps others from being announced until this fold has ended. */
    private LocalDate announced() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement("select announced_from from rolling_start");
                ResultSet row = ask.executeQuery()) {
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        } catch (SQLException e) {
            throw new IllegalStateException("the announced days could not be read", e);
        }
    }

    /** Facts were put right 重建 other than by a fold: all is counted from them until it is rolled up again. */
    @Override
    public void rebuilt() {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("delete from rolled_range")) {
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("rollups could not be given up", e);
        }
    }

    private static String of(Subject subject) {
        List<RolledScan> scans = RolledScan.all().stream()
                .filter(each -> each.scan().subject() == subject)
                .toList();
        String days = scans.stream()
                .map(each ->
                        "('" + each.key() + "', " + ThingsSql.day(each.scan().at()) + ")")
                .collect(Collectors.joining(", "));
        // a hash costs more than all else here: none for days that are not rolled up
        String hash = scans.stream()
                .map(each -> "when '" + each.key() + "' then " + ThingsSql.hash(each))
                .collect(Collectors.joining(" ", "case v.scan ", " end"));
        return "select v.scan, v.day, bit_xor(" + hash + ") from " + subject.source() + " cross join lateral (values "
                + days + ") as v (scan, day) where c.case_id = any(?) and v.day >= ?"
                + " and v.day < greatest(cast(? as date), (select max(rolled_until) from rolled_range)) group by 1, 2";
    }

    /** What the given cases add to the figures of each past day from the first on, as one number per scan and day. */
    private Map<ScanDay, Long> contributions(Object[] cases, LocalDate first) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(CONTRIBUTIONS)) {
            LocalDate today = clock.instant().atZone(DistrictTime.ZONE).toLocalDate();
            for (int i = 0; i < Subject.values().length; i++) {
                ask.setArray(3 * i + 1, connection.createArrayOf("uuid", cases));
                ask.setObject(3 * i + 2, first);
                ask.setObject(3 * i + 3, today);
            }
            Map<ScanDay, Long> found = new HashMap<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.put(new ScanDay(rows.getString(1), rows.getObject(2, LocalDate.class)), rows.getLong(3));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("what the cases add to the figures could not be read", e);
        }
    }

    private void mark(Map<ScanDay, Long> before, Map<ScanDay, Long> after) {
        Set<ScanDay> touched = new HashSet<>(before.keySet());
        touched.addAll(after.keySet());
        if (touched.isEmpty()) {
            return;
        }
        List<ScanDay> changed = touched.stream()
                .filter(each -> !java.util.Objects.equals(before.get(each), after.get(each)))
                .toList();
        Object[] days = touched.stream()
                .map(ScanDay::day)
                .distinct()
                .map(LocalDate::toString)
                .toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(
                    1, connection.createArrayOf("text", texts(changed.stream().map(ScanDay::scan))));
            mark.setArray(
                    2, connection.createArrayOf("date", texts(changed.stream().map(each -> each.day()
                            .toString()))));
            mark.setArray(3, connection.createArrayOf("date", days));
            mark.setArray(4, connection.createArrayOf("text", RolledScan.keys().toArray()));
            mark.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("stale days could not be marked", e);
        }
    }

    private static Object[] texts(Stream<String> values) {
        return values.toArray();
    }
}
