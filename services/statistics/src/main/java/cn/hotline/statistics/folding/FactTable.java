package cn.hotline.statistics.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
    private final int version;
    private final String select;
    private final String insert;
    private final String update;

    FactTable(Class<T> kind, Supplier<T> blank) {
        this.kind = kind;
        this.blank = blank;
        this.columns = FactColumn.of(kind);
        this.version = columns.stream().map(FactColumn::name).toList().indexOf(VERSION);
        String table = FactColumn.snake(kind.getSimpleName());
        String id = columns.get(0).name();
        String names = joined("{c}");
        String given =
                " from unnest(" + columns.stream().map(FactTable::parameter).collect(Collectors.joining(", "))
                        + ") as given(" + names + ")";
        select = "select " + names + " from " + table + " where ";
        insert = "insert into " + table + " (" + names + ") select " + joined("given.{c}{cast}") + given;
        update = "update " + table + " held set "
                + columns.stream()
                        .filter(each -> !each.name().equals(id) && !each.name().equals("case_id"))
                        .map(each -> shaped("{c} = given.{c}{cast}", each))
                        .collect(Collectors.joining(", "))
                + given + " where held." + id + " = given." + id;
    }

    /** A row as it stood when it was read. */
    record Held<T>(T row, Object[] values) {}

    /**
     * The rows of the given cases.
     *
     * @param suffix an order, a lock; may be empty
     */
    List<Held<T>> load(Connection connection, Collection<UUID> cases, String suffix) throws SQLException {
        return find(connection, "case_id = any(cast(? as uuid[]))" + suffix, ArrayText.of(cases));
    }

    /** The rows that meet a condition. */
    List<Held<T>> find(Connection connection, String where, Object... given) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + where)) {
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

    /** Writes those of the rows that are not as they were read, with their next version. */
    void update(Connection connection, Collection<Held<T>> held) throws SQLException {
        List<Object[]> changed = new ArrayList<>();
        for (Held<T> each : held) {
            Object[] values = values(each.row);
            if (!Arrays.deepEquals(values, each.values)) {
                values[version] = (Long) values[version] + 1;
                changed.add(values);
            }
        }
        write(connection, update, changed);
    }

    /** Writes new rows; others than of this kind are passed over. */
    void insert(Connection connection, Collection<?> rows) throws SQLException {
        write(
                connection,
                insert,
                rows.stream().filter(kind::isInstance).map(this::values).toList());
    }

    private void write(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                ArrayText array = new ArrayText();
                for (Object[] row : rows) {
                    array.add(row[i]);
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

    /** An array column comes as a column of texts: arrays of arrays would be flattened. */
    private static String parameter(FactColumn column) {
        return "cast(? as " + (column.isArray() ? "text" : column.type()) + "[])";
    }

    private String joined(String pattern) {
        return columns.stream().map(each -> shaped(pattern, each)).collect(Collectors.joining(", "));
    }

    private static String shaped(String pattern, FactColumn column) {
        return pattern.replace("{c}", column.name()).replace("{cast}", column.isArray() ? "::" + column.type() : "");
    }
}
