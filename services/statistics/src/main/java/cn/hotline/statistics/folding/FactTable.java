package cn.hotline.statistics.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

    /** Writes those of the rows that are not as they were read, with their next version; what changed in none of them is not sent. */
    void update(Connection connection, Collection<Held<T>> held) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        BitSet changed = new BitSet();
        for (Held<T> each : held) {
            Object[] values = values(each.row);
            if (!Arrays.deepEquals(values, each.values)) {
                values[version] = (Long) values[version] + 1;
                rows.add(values);
                for (int i = 0; i < values.length; i++) {
                    if (!Objects.deepEquals(values[i], each.values[i])) {
                        changed.set(i);
                    }
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
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

    /** Writes new rows; others than of this kind are passed over. */
    void insert(Connection connection, Collection<?> rows) throws SQLException {
        write(
                connection,
                insert,
                columns,
                rows.stream().filter(kind::isInstance).map(this::values).toList());
    }

    private void write(Connection connection, String sql, List<FactColumn> sent, List<Object[]> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < sent.size(); i++) {
                int place = columns.indexOf(sent.get(i));
                ArrayText array = new ArrayText();
                for (Object[] row : rows) {
                    array.add(row[place]);
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
