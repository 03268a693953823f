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
import java.util.List;
import java.util.Map;
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
    private static final int THINGS = 4;

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
        return count(List.of(new Counting(selection, tallies))).get(0);
    }

    /** Several such counts, in their order. @throws IllegalArgumentException if they are not split and filtered alike */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Map<List<String>, Counts>> count(List<Counting> countings) {
        return count(countings, countings.get(0).selection().rolled());
    }

    /** The same from the facts alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<List<String>, Counts> countLive(Selection selection, Collection<Tally> tallies) {
        return count(List.of(new Counting(selection, tallies)), null).get(0);
    }

    private List<Map<List<String>, Counts>> count(List<Counting> countings, Selection.Rolled kept) {
        Selection alike = countings.get(0).selection();
        if (!countings.stream().allMatch(each -> each.selection().isAlike(alike))) {
            throw new IllegalArgumentException("split or filtered otherwise");
        }
        List<Map<List<String>, Counts>> counts = countings.stream()
                .map(each -> new HashMap<List<String>, Counts>())
                .collect(Collectors.toList());
        List<Question> questions = Question.of(countings);
        if (questions.isEmpty()) {
            return counts;
        }
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            List<Cleanliness.Parts> parts = parts(connection, questions, kept, now);
            if (kept != null) {
                new RolledRead(connection, alike, kept, questions).read(parts, counts);
            }
            String live = live(questions, parts, now);
            if (!live.isEmpty()) {
                readLive(connection, live, counts, questions);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("figures could not be counted", e);
        }
        counts.forEach(each -> each.values().removeIf(Counts::isOfNothing));
        return counts;
    }

    /** From where each question is to be answered. */
    private List<Cleanliness.Parts> parts(
            Connection connection, List<Question> questions, Selection.Rolled kept, Instant now) throws SQLException {
        Cleanliness clean = kept == null ? null : clean(connection, questions);
        LocalDate tomorrow = today(now).plusDays(1);
        return questions.stream()
                .map(each -> kept != null && kept.isKeptOf(each.scan())
                        ? clean.parts(
                                each.scan().key(),
                                each.selection().period(),
                                each.passing() ? tomorrow : Cleanliness.FOREVER,
                                each.selection().allowsWholeMonths())
                        : Cleanliness.Parts.live(each.selection().period()))
                .toList();
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

    private static LocalDate today(Instant now) {
        return now.atZone(DistrictTime.ZONE).toLocalDate();
    }

    private static String live(List<Question> questions, List<Cleanliness.Parts> parts, Instant now) {
        int columns =
                questions.stream().mapToInt(each -> each.tallies().size()).max().orElse(0);
        List<String> selects = new ArrayList<>();
        LocalDate today = today(now);
        for (int i = 0; i < questions.size(); i++) {
            Question asked = questions.get(i);
            Cleanliness.Parts from = parts.get(i);
            if (!from.live().isEmpty()) {
                selects.add(asked.live(i, from.live(), columns, now));
            }
            if (asked.passing() && from.rolled().stream().anyMatch(days -> days.contains(today))) {
                selects.add(asked.lessToCome(i, today, columns, now));
            }
        }
        return String.join(" union all ", selects);
    }

    private static void readLive(
            Connection connection, String live, List<Map<List<String>, Counts>> counts, List<Question> questions)
            throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(live);
                ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                Question asked = questions.get(rows.getInt(1));
                Counts group = group(rows, asked, counts);
                for (int i = 0; i < asked.tallies().size(); i++) {
                    group.add(asked.tallies().get(i), rows.getLong(FIRST_COUNT + i));
                }
            }
        }
    }

    /** The group a row tells of, its things added. */
    static Counts group(ResultSet row, Question asked, List<Map<List<String>, Counts>> counts) throws SQLException {
        Counts group = counts.get(asked.place()).computeIfAbsent(key(row, asked.selection()), none -> new Counts());
        group.addThings(row.getLong(THINGS));
        return group;
    }

    /** The key of a row of (question, k1, k2, …). */
    static List<String> key(ResultSet row, Selection selection) throws SQLException {
        return List.of(row.getString(2), row.getString(3))
                .subList(0, selection.axes().size());
    }
}
