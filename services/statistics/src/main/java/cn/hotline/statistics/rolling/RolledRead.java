package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Tally;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rolled figures 汇总读取: of all scans asked for by one query per table. */
final class RolledRead {
    private final Connection connection;
    private final Selection selection;
    private final Selection.Rolled rolled;
    private final Map<String, CountFigures.Question> questions;
    private final List<Integer> columns;

    RolledRead(
            Connection connection,
            Selection selection,
            Selection.Rolled rolled,
            Map<String, CountFigures.Question> questions) {
        this.connection = connection;
        this.selection = selection;
        this.rolled = rolled;
        this.questions = questions;
        this.columns = questions.values().stream()
                .flatMap(each -> each.tallies().stream().map(tally -> column(each, tally)))
                .distinct()
                .sorted()
                .toList();
    }

    private static int column(CountFigures.Question question, Tally tally) {
        return question.scan().tallies().indexOf(tally) + 1;
    }

    /** Adds what one table holds of the days that are to be taken from it. */
    void read(
            String table,
            String day,
            Map<String, Cleanliness.Parts> parts,
            Function<Cleanliness.Parts, List<LocalDate>> wanted,
            Map<List<String>, Counts> into)
            throws SQLException {
        List<String> scans = new ArrayList<>();
        List<String> days = new ArrayList<>();
        parts.forEach((scan, part) -> wanted.apply(part).forEach(each -> {
            scans.add(scan);
            days.add(each.toString());
        }));
        if (days.isEmpty()) {
            return;
        }
        try (PreparedStatement ask = connection.prepareStatement(sql(table, day))) {
            ask.setArray(1, connection.createArrayOf("text", scans.toArray()));
            ask.setArray(2, connection.createArrayOf("date", days.toArray()));
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    add(rows, into.computeIfAbsent(CountFigures.key(rows, selection), none -> new Counts()));
                }
            }
        }
    }

    private String sql(String table, String day) {
        String sums = columns.stream().map(each -> "sum(f.n" + each + ")").collect(Collectors.joining(", "));
        String names = rolled.names().stream().map(ThingsSql::literal).collect(Collectors.joining(", "));
        return "select f.scan, " + selection.rolledKeys(day) + ", " + sums
                + " from unnest(?, ?) as w (scan, day) join " + table + " f on f.scan = w.scan and f." + day
                + " = w.day and f.dimension in (" + names + ") where true" + selection.rolledConditions(rolled)
                + " group by 1, 2, 3";
    }

    private void add(ResultSet row, Counts group) throws SQLException {
        CountFigures.Question question = questions.get(row.getString(1));
        for (Tally each : question.tallies()) {
            group.add(each, row.getLong(CountFigures.FIRST_COUNT + columns.indexOf(column(question, each))));
        }
    }
}
