package cn.hotline.statistics.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A table of facts 事实表 of one kind: rows of many cases are read by one statement, new ones and changed ones written by one each.
 *
 * <p>INVARIANT: table and column names stand without a schema, so that the search path decides which facts are meant.
 */
final class FactTable<T> {
    private static final String VERSION = "version";

    private final Class<T> kind;
    private final Supplier<T> blank;
    private final List<FactColumn> columns;
    private final String table;
    private final int version;
    private final String select;
    private final String insert;

    FactTable(Class<T> kind, Supplier<T> blank) {
        this.kind = kind;
        this.blank = blank;
        this.columns = FactColumn.of(kind);
        this.version = columns.stream().map(FactColumn::name).toList().indexOf(VERSION);
        table = FactColumn.snake(kind.getSimpleName());
        select = "select " + joined(columns, "held.{c}");
        insert = "insert into " + table + " (" + joined(columns, "{c}") + ") select "
                + joined(columns, "given.{c}{cast}") + given(columns);
    }

    /** A row as it stood when it was read. */
    record Held<T>(T row, Object[] values) {}

    /**
     * The rows of the given cases. They are joined, not searched for in an array: a table whose size the database does not know yet would
     * be read from end to end, each row held against each of thousands of ids.
     *
     * @param suffix an order, a lock; may be empty
     */
    List<Held<T>> load(Connection connection, Collection<UUID> cases, String suffix) throws SQLException {
        return query(
                connection,
                " from unnest(cast(? as uuid[])) as asked(id) join " + table + " held on held.case_id = asked.id"
                        + suffix,
                ArrayText.of(cases));
    }

    /** The rows that meet a condition. */
    List<Held<T>> find(Connection connection, String where, Object... given) throws SQLException {
        return query(connection, " from " + table + " held where " + where, given);
    }

    private List<Held<T>> query(Connection connection, String rest, Object... given) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + rest)) {
            for (int i = 0; i < given.length; i++) {
                statement.setObject(i + 1, given[i]);
            }
            List<Held<T>> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        }
    }

    private Held<T> read(ResultSet rows) throws SQLException {
        T row = blank.get();
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(rows, i + 1);
            columns.get(i).set(row, values[i]);
        }
        return new Held<>(row, values);
    }

    /** A row to be written, and the columns in which it is not as it was read. */
    record Changed(Object[] values, BitSet columns) {}

    /** Those of the rows that are not as they were read, with their next version. */
    List<Changed> changed(Collection<Held<T>> held) {
        List<Changed> rows = new ArrayList<>();
        for (Held<T> each : held) {
            Object[] values = values(each.row);
            BitSet changed = new BitSet();
            for (int i = 0; i < values.length; i++) {
                if (!Objects.deepEquals(values[i], each.values[i])) {
                    changed.set(i);
                }
            }
            if (!changed.isEmpty()) {
                values[version] = (Long) values[version] + 1;
                changed.set(version);
                rows.add(new Changed(values, changed));
            }
        }
        return rows;
    }

    /** The new rows; others than of this kind are passed over. */
    List<Changed> fresh(Collection<?> rows) {
        BitSet all = new BitSet();
        all.set(0, columns.size());
        return rows.stream()
                .filter(kind::isInstance)
                .map(row -> new Changed(values(row), all))
                .toList();
    }

    /** The cases of those of the rows that changed in one of these columns. */
    Set<UUID> cases(Collection<Changed> rows, Set<String> of) {
        List<String> names = columns.stream().map(FactColumn::name).toList();
        BitSet wanted = new BitSet();
        of.forEach(name -> wanted.set(names.indexOf(name)));
        int caseId = names.indexOf("case_id");
        return rows.stream()
                .filter(row -> row.columns.intersects(wanted))
                .map(row -> (UUID) row.values[caseId])
                .collect(Collectors.toSet());
    }

    String name() {
        return table;
    }

    /** Writes changed rows; what changed in none of them is not sent. */
    void update(Connection connection, List<Changed> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        BitSet changed = new BitSet();
        rows.forEach(each -> changed.or(each.columns));
        List<FactColumn> sent =
                changed.stream().mapToObj(columns::get).collect(Collectors.toCollection(ArrayList::new));
        FactColumn id = columns.get(0);
        String sets = joined(sent, "{c} = given.{c}{cast}");
        sent.add(0, id);
        write(
                connection,
                "update " + table + " held set " + sets + given(sent) + " where held." + id.name() + " = given."
                        + id.name(),
                sent,
                rows);
    }

    /** Writes new rows. */
    void insert(Connection connection, List<Changed> rows) throws SQLException {
        write(connection, insert, columns, rows);
    }

    private void write(Connection connection, String sql, List<FactColumn> sent, List<Changed> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < sent.size(); i++) {
                int place = columns.indexOf(sent.get(i));
                ArrayText array = new ArrayText();
                for (Changed row : rows) {
                    array.add(row.values[place]);
                }
                statement.setObject(i + 1, array.toString(), Types.OTHER);
            }
            if (statement.executeUpdate() != rows.size()) {
                throw new IllegalStateException("not all rows of " + kind.getSimpleName() + " are there to be changed");
            }
        }
    }

    private Object[] values(Object row) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).get(row);
        }
        return values;
    }

    /** The columns of many rows as one table. */
    private static String given(List<FactColumn> columns) {
        return " from unnest(" + columns.stream().map(FactTable::parameter).collect(Collectors.joining(", "))
                + ") as given(" + joined(columns, "{c}") + ")";
    }

    /** An array column comes as a column of texts: arrays of arrays would be flattened. */
    private static String parameter(FactColumn column) {
        return "cast(? as " + (column.isArray() ? "text" : column.type()) + "[])";
    }

    private static String joined(List<FactColumn> columns, String pattern) {
        return columns.stream()
                .map(each ->
                        pattern.replace("{c}", each.name()).replace("{cast}", each.isArray() ? "::" + each.type() : ""))
                .collect(Collectors.joining(", "));
    }
}
