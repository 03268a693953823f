package cn.hotline.statistics.rolling;

import cn.hotline.statistics.folding.CaseFacts;
import cn.hotline.statistics.folding.FactChanges;
import cn.hotline.statistics.folding.FactsObserver;
import cn.hotline.statistics.indicating.Subject;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notes what the fold changes of the rolled figures 汇总增量, in the fold's own transaction: who sees the new facts sees the change.
 *
 * <p>INVARIANT: changes and marks are only ever inserted here, so two folds never wait for each other.
 */
@ApplicationScoped
class NoteFigureChanges implements FactsObserver {
    private static final String CASE_TABLE = name(Subject.CASE);
    private static final String THINGS =
            Arrays.stream(Subject.values()).map(NoteFigureChanges::noted).collect(Collectors.joining(" union all "));
    /** The columns that make up the figures of a subject: those of the thing itself, and those of its case. */
    private static final Map<Subject, Columns> MADE_OF =
            Arrays.stream(Subject.values()).collect(Collectors.toMap(Function.identity(), Columns::of));

    private static final String BEFORE =
            "select cast(array_agg(cast(row(t.*) as figure_change)) as text) from (" + THINGS + ") t";

    private static final String BOTH = "with was as materialized (select * from unnest(cast(? as figure_change[]))),"
            + " now as materialized (" + THINGS + ") ";
    private static final List<String> COLUMNS = columns();
    private static final String NOTE = BOTH + "insert into figure_change (weight, " + String.join(", ", COLUMNS)
            + ") select -1, " + String.join(", ", COLUMNS) + " from (select * from was except all select * from now) g"
            + " union all select * from (select * from now except all select * from was) c";

    /** Another version's scans may count otherwise on the days these things lie on. */
    private static final String MARK = BOTH + "insert into stale_day (scan, day) select r.scan, d.day"
            + " from (select day from was union select day from now) d cross join rolled_range r where r.scan <> all(?)";

    private static final int MANY = 300;
    private static final Duration CATCHING_UP = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private volatile long lastMany;

    NoteFigureChanges(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What is rolled up, or may be.
     *
     * @param first the first day that may; null when none may
     * @param others whether another version has rolled up scans of its own
     */
    private record Announced(LocalDate first, boolean others) {}

    /** The columns an SQL text names: {@code c} is the case, {@code s} the thing. */
    private record Columns(Set<String> ofCase, Set<String> ofThing) {
        private static final Pattern NAMED = Pattern.compile("\\b([cs])\\.(\\w+)");
        /** What the database itself makes of other columns. */
        private static final Map<String, Set<String>> MADE_OF_OTHERS =
                Map.of("handling_minutes", Set.of("dispatched_at", "replied_at"));

        static Columns of(Subject subject) {
            Columns found = new Columns(new TreeSet<>(), new TreeSet<>());
            NAMED.matcher(noted(subject))
                    .results()
                    .forEach(each -> (each.group(1).equals("c") ? found.ofCase : found.ofThing)
                            .addAll(MADE_OF_OTHERS.getOrDefault(each.group(2), Set.of(each.group(2)))));
            return found;
        }
    }

    @Override
    public Runnable watch(Collection<CaseFacts> touched, FactChanges changes) {
        if (touched.size() >= MANY) {
            lastMany = System.nanoTime();
        }
        Announced announced = announced();
        if (announced.first() == null) {
            return () -> {};
        }
        List<Object[]> cases = Arrays.stream(Subject.values())
                .map(subject -> announced.others() ? all(touched) : changed(subject, changes))
                .toList();
        if (cases.stream().allMatch(each -> each.length == 0)) {
            return () -> {};
        }
        String was = before(cases, announced.first());
        return () -> {
            note(NOTE, was, cases, announced.first());
            if (announced.others()) {
                note(MARK, was, cases, announced.first());
            }
        };
    }

    /** Scans of another version may count by other columns. */
    private static Object[] all(Collection<CaseFacts> touched) {
        return touched.stream().map(each -> each.root().caseId()).toArray(UUID[]::new);
    }

    /** The cases whose things of a kind may count otherwise than before. */
    private static Object[] changed(Subject subject, FactChanges changes) {
        Columns columns = MADE_OF.get(subject);
        Set<UUID> cases = new TreeSet<>(changes.cases(CASE_TABLE, columns.ofCase()));
        if (subject != Subject.CASE) {
            cases.addAll(changes.cases(name(subject), columns.ofThing()));
        }
        return cases.toArray(UUID[]::new);
    }

    /** Whether a backlog is being folded by this node: what is rolled up then changes at once. */
    boolean isCatchingUp() {
        return lastMany != 0 && System.nanoTime() - lastMany < CATCHING_UP.toNanos();
    }

    /** Reading it keeps other days from being announced until this fold has ended. */
    private Announced announced() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement("select announced_from,"
                        + " exists (select from rolled_range where scan <> all(?)) from rolling_start")) {
            ask.setArray(1, keys(connection));
            try (ResultSet row = ask.executeQuery()) {
                return row.next()
                        ? new Announced(row.getObject(1, LocalDate.class), row.getBoolean(2))
                        : new Announced(null, false);
            }
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

    /** What the cases add to the figures before they are changed, as the text of an array of rows; null for nothing. */
    private String before(List<Object[]> cases, LocalDate first) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(BEFORE)) {
            set(ask, 0, connection, cases, first);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what the cases add to the figures could not be read", e);
        }
    }

    private void note(String sql, String was, List<Object[]> cases, LocalDate first) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(sql)) {
            note.setString(1, was);
            int last = set(note, 1, connection, cases, first);
            if (sql.equals(MARK)) {
                note.setArray(last + 1, keys(connection));
            }
            note.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what changes of the figures could not be noted", e);
        }
    }

    private static int set(
            PreparedStatement ask, int after, Connection connection, List<Object[]> cases, LocalDate first)
            throws SQLException {
        int place = after;
        for (Object[] ofSubject : cases) {
            ask.setArray(++place, connection.createArrayOf("uuid", ofSubject));
            ask.setObject(++place, first);
        }
        return place;
    }

    private static Array keys(Connection connection) throws SQLException {
        return connection.createArrayOf("text", RolledScan.keys().toArray());
    }

    private static String noted(Subject subject) {
        return ThingsSql.noted(
                subject,
                RolledScan.all().stream()
                        .filter(scan -> scan.scan().subject() == subject)
                        .toList());
    }

    /** The table of a subject's things, without an alias. */
    private static String name(Subject subject) {
        return subject.table().split(" ")[0];
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("scan", "day"));
        RolledScan.dimensions().forEach(each -> columns.add(ThingsSql.column(each)));
        for (int n = 1; n <= RolledScan.COLUMNS; n++) {
            columns.add("n" + n);
        }
        return columns;
    }
}
