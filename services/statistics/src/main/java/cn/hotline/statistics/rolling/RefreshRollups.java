package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rolls months up that are not yet, from the newest to the oldest, and adds what folds have changed since to what is rolled up 汇总刷新. Any number
 * of nodes may: one at a time does.
 *
 * <p>INVARIANT: a scan's figures, range, changes and marks change in one transaction that reads one snapshot: a change it did not see stays, with
 * the facts it did not see.
 */
@ApplicationScoped
public class RefreshRollups {
    private static final int DAYS_AT_ONCE = 31;
    /** For a month of one scan, which takes seconds where a million cases are told a year. */
    private static final int SECONDS = 600;

    private static final long LOCK = 0x726f6c6cL;
    private static final String FORGET =
            "delete from %s where scan in (select scan from rolled_range where scan <> all(array['%s'])"
                    + " and touched_at < now() - interval '1 day')";

    private final AgroalDataSource database;
    private final NoteFigureChanges folds;
    private final Clock clock;

    RefreshRollups(AgroalDataSource database, NoteFigureChanges folds, Clock clock) {
        this.database = database;
        this.folds = folds;
        this.clock = clock;
    }

    /** @return whether there may be more to do at once */
    public boolean refresh() {
        boolean more = QuarkusTransaction.requiringNew().call(this::announce);
        // one at a time: all together would take longer than a transaction may, and lose everything
        for (RolledScan each : RolledScan.all()) {
            more |= QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> rollUp(each));
        }
        QuarkusTransaction.requiringNew().run(this::forgetOtherDefinitions);
        return more;
    }

    /**
     * Announces another month to be rolled up: who folds from now on notes what that changes of it.
     *
     * <p>INVARIANT: the lock waits for the folds that read the announcement before, so none that notes nothing is under way when the month is
     * rolled up.
     *
     * @return whether there is another
     */
    private boolean announce() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!mayRefresh(statement)) {
                return false;
            }
            LocalDate before = announced(statement);
            LocalDate first = firstDay(statement);
            boolean wanted =
                    before == null || first != null && first.withDayOfMonth(1).isBefore(before);
            if (!wanted || before != null && folds.isCatchingUp()) {
                return false;
            }
            LocalDate next = before == null ? thisMonth() : before.minusDays(1).withDayOfMonth(1);
            statement.execute("lock table rolling_start in access exclusive mode");
            statement.execute("update rolling_start set announced_from = '" + next + "'");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("no month could be announced", e);
        }
    }

    private boolean rollUp(RolledScan scan) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read; set local jit = off");
            if (!mayRefresh(statement)) {
                return false;
            }
            LocalDate announced = announced(statement);
            if (announced == null) {
                return false;
            }
            return rollUp(statement, scan, Cleanliness.read(connection, List.of(scan.key())), announced);
        } catch (SQLException e) {
            throw new IllegalStateException("days could not be rolled up", e);
        }
    }

    private LocalDate thisMonth() {
        return clock.instant().atZone(DistrictTime.ZONE).toLocalDate().withDayOfMonth(1);
    }

    /** The first day that may be rolled up; null when none may yet. */
    private static LocalDate announced(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select announced_from from rolling_start")) {
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        }
    }

    /** One node at a time, and none while nodes of the version before may still fold. */
    private static boolean mayRefresh(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select pg_try_advisory_xact_lock(" + LOCK + ") and (select begins_at <= now() from rolling_start)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The first day anything happened on; null when nothing ever did. */
    private static LocalDate firstDay(Statement statement) throws SQLException {
        String firsts = RolledScan.all().stream()
                .map(each -> "(select min(" + each.scan().at() + ") from "
                        + each.scan().subject().table() + ")")
                .collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery("select " + ThingsSql.day("least(" + firsts + ")"))) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /** @param wanted the first day of the first month that is to be rolled up */
    private boolean rollUp(Statement statement, RolledScan scan, Cleanliness known, LocalDate wanted)
            throws SQLException {
        ScanRollup rollup = new ScanRollup(statement, scan);
        LocalDate held = known.rolledFrom(scan.key());
        NavigableSet<LocalDate> stale = known.stale(scan.key());
        if (held == null) {
            LocalDate from = later(wanted, thisMonth());
            rollup.begin(from);
            rollup.dropMarks(stale);
            return from.isAfter(wanted);
        }
        rollup.addChanges(held);
        NavigableSet<LocalDate> anew =
                stale.tailSet(held, true).stream().limit(DAYS_AT_ONCE).collect(Collectors.toCollection(TreeSet::new));
        rollup.rollAnew(anew);
        rollup.dropMarks(anew);
        rollup.dropMarks(stale.headSet(held, false));
        LocalDate from = held.isAfter(wanted) ? later(wanted, held.minusMonths(1)) : held;
        if (from.isBefore(held)) {
            rollup.extend(from, held);
        }
        return stale.size() > DAYS_AT_ONCE || from.isAfter(wanted);
    }

    private void forgetOtherDefinitions() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!mayRefresh(statement)) {
                return;
            }
            String known = String.join("', '", RolledScan.keys());
            for (String table :
                    new String[] {"daily_figure", "monthly_figure", "figure_change", "stale_day", "rolled_range"}) {
                statement.execute(FORGET.formatted(table, known));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("other definitions could not be forgotten", e);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
