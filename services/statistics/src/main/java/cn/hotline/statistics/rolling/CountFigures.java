package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Tally;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts 取数, all of one request as of one moment: clean days from the rolled figures, the rest from the facts.
 *
 * <p>INVARIANT: the answer is the same whatever is rolled up.
 */
@ApplicationScoped
public class CountFigures {
    private static final String SNAPSHOT = "set transaction isolation level repeatable read; set local jit = off";

    static final int FIRST_COUNT = 4;

    private final AgroalDataSource database;
    private final Clock clock;

    CountFigures(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes all counts of the present transaction see one moment; to be called before anything else reads. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze() {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
        } catch (SQLException e) {
            throw new IllegalStateException("no snapshot could be taken", e);
        }
    }

    /** The counts by key: no, one or two codes, as the selection is split; a group nothing was counted of may be missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<List<String>, Counts> count(Selection selection, Collection<Tally> tallies) {
        return count(selection, tallies, selection.rolled());
    }

    /** The same from the facts alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<List<String>, Counts> countLive(Selection selection, Collection<Tally> tallies) {
        return count(selection, tallies, null);
    }

    private Map<List<String>, Counts> count(Selection selection, Collection<Tally> tallies, Selection.Rolled kept) {
        Map<String, Question> questions = new LinkedHashMap<>();
        RolledScan.of(List.copyOf(tallies)).forEach(scan -> questions.put(scan.key(), new Question(scan, tallies)));
        Map<List<String>, Counts> counts = new HashMap<>();
        if (questions.isEmpty()) {
            return counts;
        }
        Instant now = clock.instant();
        LocalDate today = now.atZone(DistrictTime.ZONE).toLocalDate();
        try (Connection connection = database.getConnection()) {
            Map<String, Cleanliness.Parts> parts = new LinkedHashMap<>();
            Cleanliness clean = kept == null ? null : Cleanliness.read(connection, questions.keySet());
            questions.forEach((key, asked) -> parts.put(
                    key,
                    kept != null && kept.isKeptOf(asked.scan())
                            ? clean.parts(key, selection.period(), today, selection.allowsWholeMonths())
                            : new Cleanliness.Parts(List.of(), List.of(), List.of(selection.period()))));
            if (kept != null) {
                RolledRead rolled = new RolledRead(connection, selection, kept, questions);
                rolled.read("monthly_figure", "month", parts, Cleanliness.Parts::months, counts);
                rolled.read("daily_figure", "day", parts, Cleanliness.Parts::days, counts);
            }
            String live = live(selection, questions, parts, now);
            if (!live.isEmpty()) {
                readLive(connection, live, counts, selection, questions);
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("figures could not be counted", e);
        }
    }

    private static String live(
            Selection selection, Map<String, Question> questions, Map<String, Cleanliness.Parts> parts, Instant now) {
        int columns = questions.values().stream()
                .mapToInt(each -> each.tallies().size())
                .max()
                .orElse(0);
        List<String> selects = new ArrayList<>();
        parts.forEach((key, each) -> {
            if (!each.live().isEmpty()) {
                selects.add(questions.get(key).live(selection, each.live(), columns, now));
            }
        });
        return String.join(" union all ", selects);
    }

    private static void readLive(
            Connection connection,
            String live,
            Map<List<String>, Counts> counts,
            Selection selection,
            Map<String, Question> questions)
            throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(live);
                ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                Counts group = counts.computeIfAbsent(key(rows, selection), none -> new Counts());
                List<Tally> asked = questions.get(rows.getString(1)).tallies();
                for (int i = 0; i < asked.size(); i++) {
                    group.add(asked.get(i), rows.getLong(FIRST_COUNT + i));
                }
            }
        }
    }

    /** The key of a row of (scan, k1, k2, counts …). */
    static List<String> key(ResultSet row, Selection selection) throws SQLException {
        return List.of(row.getString(2), row.getString(3))
                .subList(0, selection.axes().size());
    }

    /** What is asked of one scan. */
    record Question(RolledScan scan, List<Tally> tallies) {
        Question(RolledScan scan, Collection<Tally> all) {
            this(scan, all.stream().filter(scan.tallies()::contains).distinct().toList());
        }

        String live(Selection selection, List<DayRange> days, int columns, Instant now) {
            List<String> sums = new ArrayList<>(
                    tallies.stream().map(each -> ThingsSql.at(now, each.sum())).toList());
            while (sums.size() < columns) {
                sums.add("0");
            }
            String at = scan.scan().at();
            String when = new TreeSet<>(
                            days.stream().map(each -> within(at, each)).toList())
                    .stream().collect(Collectors.joining(" or ", "(", ")"));
            String select = "select '" + scan.key() + "', " + selection.keys(scan.scan()) + ", "
                    + String.join(", ", sums) + " from ";
            String rest =
                    selection.laterals() + " where " + when + selection.conditions(scan.scan()) + " group by 1, 2, 3";
            return select + scan.scan().subject().source(select + rest) + rest;
        }

        private static String within(String at, DayRange days) {
            String before = at + " < " + ThingsSql.instant(days.until());
            return days.from() == null
                    ? before
                    : "(" + at + " >= " + ThingsSql.instant(days.from()) + " and " + before + ")";
        }
    }
}
