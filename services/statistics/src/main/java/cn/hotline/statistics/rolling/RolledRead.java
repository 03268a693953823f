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

/** Reads rolled figures and what has changed of them 汇总读取: of all scans asked for by one query. */
final class RolledRead {
    private final Connection connection;
    private final Selection selection;
    private final Selection.Rolled rolled;
    private final List<Question> questions;
    private final List<Integer> columns;
    private final List<List<Integer>> places;

    /** @param selection which axes and filters all questions have; its period is not looked at */
    RolledRead(Connection connection, Selection selection, Selection.Rolled rolled, List<Question> questions) {
        this.connection = connection;
        this.selection = selection;
        this.rolled = rolled;
        this.questions = questions;
        this.columns = questions.stream()
                .flatMap(each -> each.tallies().stream().map(tally -> column(each, tally)))
                .distinct()
                .sorted()
                .toList();
        this.places = questions.stream().map(this::places).toList();
    }

    /** Where a row has the counts of a question, in the order of its tallies. */
    private List<Integer> places(Question question) {
        return question.tallies().stream()
                .map(tally -> CountFigures.FIRST_COUNT + columns.indexOf(column(question, tally)))
                .toList();
    }

    private static int column(Question question, Tally tally) {
        return question.scan().tallies().indexOf(tally) + 1;
    }

    /** Which days of which scan are wanted for which question. */
    private final class Wanted {
        private final List<Integer> asked = new ArrayList<>();
        private final List<String> scans = new ArrayList<>();
        private final List<String> from = new ArrayList<>();
        private final List<String> until = new ArrayList<>();

        void add(int question, LocalDate first, LocalDate end) {
            asked.add(question);
            scans.add(questions.get(question).scan().key());
            from.add(first.toString());
            until.add(end.toString());
        }

        int set(PreparedStatement ask, int after, boolean ends) throws SQLException {
            ask.setArray(after + 1, connection.createArrayOf("int4", asked.toArray()));
            ask.setArray(after + 2, connection.createArrayOf("text", scans.toArray()));
            ask.setArray(after + 3, connection.createArrayOf("date", from.toArray()));
            if (ends) {
                ask.setArray(after + 4, connection.createArrayOf("date", until.toArray()));
            }
            return after + (ends ? 4 : 3);
        }
    }

    /** Adds what is rolled up of the parts each question is answered from, and what has changed of it. */
    void read(List<Cleanliness.Parts> parts, List<Map<List<String>, Counts>> into) throws SQLException {
        Wanted months = wanted(parts, Cleanliness.Parts::months);
        Wanted days = wanted(parts, Cleanliness.Parts::days);
        Wanted changes = new Wanted();
        for (int i = 0; i < parts.size(); i++) {
            int question = i;
            parts.get(i).rolled().forEach(each -> changes.add(question, each.from(), each.until()));
        }
        if (changes.asked.isEmpty()) {
            return;
        }
        List<String> selects = new ArrayList<>();
        if (!months.asked.isEmpty()) {
            selects.add(figures("monthly_figure", "month"));
        }
        if (!days.asked.isEmpty()) {
            selects.add(figures("daily_figure", "day"));
        }
        selects.add(changes());
        try (PreparedStatement ask = connection.prepareStatement(String.join(" union all ", selects))) {
            int place = months.asked.isEmpty() ? 0 : months.set(ask, 0, false);
            place = days.asked.isEmpty() ? place : days.set(ask, place, false);
            changes.set(ask, place, true);
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    add(rows, into);
                }
            }
        }
    }

    private Wanted wanted(List<Cleanliness.Parts> parts, Function<Cleanliness.Parts, List<LocalDate>> of) {
        Wanted wanted = new Wanted();
        for (int i = 0; i < parts.size(); i++) {
            for (LocalDate each : of.apply(parts.get(i))) {
                wanted.add(i, each, each);
            }
        }
        return wanted;
    }

    private String figures(String table, String day) {
        String names = rolled.names().stream().map(ThingsSql::literal).collect(Collectors.joining(", "));
        return "select w.asked, " + selection.rolledKeys(day) + ", sum(f.things)" + sums("")
                + " from unnest(?, ?, ?) as w (asked, scan, day) join " + table + " f on f.scan = w.scan and f." + day
                + " = w.day and f.dimension in (" + names + ") where true" + selection.rolledConditions(rolled)
                + " group by 1, 2, 3";
    }

    private String changes() {
        return "select w.asked, " + selection.changeKeys() + ", sum(f.weight)" + sums(" * f.weight")
                + " from unnest(?, ?, ?, ?) as w (asked, scan, day, ends) join figure_change f"
                + " on f.scan = w.scan and f.day >= w.day and f.day < w.ends" + selection.changeLaterals()
                + " where true" + selection.changeConditions() + " group by 1, 2, 3";
    }

    private String sums(String times) {
        return columns.stream().map(each -> ", sum(f.n" + each + times + ")").collect(Collectors.joining());
    }

    private void add(ResultSet row, List<Map<List<String>, Counts>> into) throws SQLException {
        int number = row.getInt(1);
        Question question = questions.get(number);
        Counts group = CountFigures.group(row, question, into);
        List<Integer> at = places.get(number);
        for (int i = 0; i < at.size(); i++) {
            group.add(question.tallies().get(i), row.getLong(at.get(i)));
        }
    }
}
