package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Tally;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
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
 * Counts 取数, all of one request as of one moment: from the rolled figures and what has changed of them, the rest from the facts.
 *
 * <p>INVARIANT: the answer is the same whatever is rolled up.
 */
@ApplicationScoped
public class CountFigures {
    private static final String SNAPSHOT = "set transaction isolation level repeatable read; set local jit = off";

    /** Of a row of (question, k1, k2, things, counts …). */
    static final int THINGS = 4;

    static final int FIRST_COUNT = 5;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    CountFigures(AgroalDataSource database, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes all counts of the present transaction see one moment; to be called before anything else reads. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze() {
        if (transaction.getResource(this) != null) {
            return;
        }
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
            transaction.putResource(this, Cleanliness.read(connection, RolledScan.keys()));
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
        Map<String, Question> questions = Question.of(tallies);
        Map<List<String>, Counts> counts = new HashMap<>();
        if (questions.isEmpty()) {
            return counts;
        }
        Instant now = clock.instant();
        LocalDate today = now.atZone(DistrictTime.ZONE).toLocalDate();
        try (Connection connection = database.getConnection()) {
            Cleanliness clean = kept == null ? null : clean(connection, questions.values());
            Map<String, Cleanliness.Parts> parts = new LinkedHashMap<>();
            questions.forEach((key, asked) -> parts.put(
                    key,
                    kept != null && kept.isKeptOf(asked.scan())
                            ? clean.parts(
                                    asked.scan().key(),
                                    selection.period(),
                                    asked.passing() ? today.plusDays(1) : Cleanliness.FOREVER,
                                    selection.allowsWholeMonths())
                            : Cleanliness.Parts.live(selection.period())));
            if (kept != null) {
                new RolledRead(connection, selection, kept, questions).read(parts, counts);
            }
            String live = live(selection, questions, parts, now);
            if (!live.isEmpty()) {
                readLive(connection, live, counts, selection, questions);
            }
            counts.values().removeIf(Counts::isOfNothing);
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("figures could not be counted", e);
        }
    }

    /** As the snapshot shows it, if one was taken. */
    private Cleanliness clean(Connection connection, Collection<Question> asked) throws SQLException {
        Object frozen = transaction.getResource(this);
        return frozen == null
                ? Cleanliness.read(
                        connection,
                        asked.stream().map(each -> each.scan().key()).distinct().toList())
                : (Cleanliness) frozen;
    }

    private static String live(
            Selection selection, Map<String, Question> questions, Map<String, Cleanliness.Parts> parts, Instant now) {
        int columns = questions.values().stream()
                .mapToInt(each -> each.tallies().size())
                .max()
                .orElse(0);
        List<String> selects = new ArrayList<>();
        LocalDate today = now.atZone(DistrictTime.ZONE).toLocalDate();
        parts.forEach((key, each) -> {
            Question asked = questions.get(key);
            if (!each.live().isEmpty()) {
                selects.add(asked.live(selection, each.live(), columns, now));
            }
            if (asked.passing() && each.rolled().stream().anyMatch(days -> days.contains(today))) {
                selects.add(asked.lessToCome(selection, today, columns, now));
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
                group.addThings(rows.getLong(THINGS));
                List<Tally> asked = questions.get(rows.getString(1)).tallies();
                for (int i = 0; i < asked.size(); i++) {
                    group.add(asked.get(i), rows.getLong(FIRST_COUNT + i));
                }
            }
        }
    }

    /** The key of a row of (question, k1, k2, …). */
    static List<String> key(ResultSet row, Selection selection) throws SQLException {
        return List.of(row.getString(2), row.getString(3))
                .subList(0, selection.axes().size());
    }

    /**
     * What is asked of one scan.
     *
     * @param passing whether it counts only what has come by the present moment: rolled figures hold all of a day, so what is to come of today
     *     is taken off again
     */
    record Question(String key, RolledScan scan, List<Tally> tallies, boolean passing) {
        static Map<String, Question> of(Collection<Tally> all) {
            Map<String, Question> questions = new LinkedHashMap<>();
            for (RolledScan scan : RolledScan.of(List.copyOf(all))) {
                for (boolean passing : new boolean[] {false, true}) {
                    List<Tally> asked = all.stream()
                            .filter(each -> scan.tallies().contains(each) && each.isPassing() == passing)
                            .distinct()
                            .toList();
                    if (!asked.isEmpty()) {
                        String key = scan.key() + (passing ? "+" : "");
                        questions.put(key, new Question(key, scan, asked, passing));
                    }
                }
            }
            return questions;
        }

        String live(Selection selection, List<DayRange> days, int columns, Instant now) {
            String at = scan.scan().at();
            String when = new TreeSet<>(days.stream()
                            .map(each -> ThingsSql.within(at, each))
                            .toList())
                    .stream().collect(Collectors.joining(" or ", "(", ")"));
            return select(selection, "", ThingsSql.moment(now), columns, passing ? when + hasCome(now) : when);
        }

        /** What is to come of today, counted as if it had come, and less than nothing. */
        String lessToCome(Selection selection, LocalDate today, int columns, Instant now) {
            String at = scan.scan().at();
            String when =
                    at + " > " + ThingsSql.moment(now) + " and " + at + " < " + ThingsSql.instant(today.plusDays(1));
            return select(selection, "-", ThingsSql.FOREVER, columns, when);
        }

        private String hasCome(Instant now) {
            return " and " + scan.scan().at() + " <= " + ThingsSql.moment(now);
        }

        private String select(Selection selection, String sign, String now, int columns, String when) {
            List<String> sums = new ArrayList<>(tallies.stream()
                    .map(each -> sign + ThingsSql.at(now, each.sum()))
                    .toList());
            while (sums.size() < columns) {
                sums.add("0");
            }
            String select = "select '" + key + "', " + selection.keys(scan.scan()) + ", " + sign + "count(*), "
                    + String.join(", ", sums) + " from ";
            String rest =
                    selection.laterals() + " where " + when + selection.conditions(scan.scan()) + " group by 1, 2, 3";
            return select + scan.scan().subject().source(select + rest) + rest;
        }
    }
}
