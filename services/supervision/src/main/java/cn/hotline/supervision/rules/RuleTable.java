package cn.hotline.supervision.rules;

import cn.hotline.kernel.Remembered;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A small table of rules 规则表 as the database holds it; read anew once a while, since rules are entered before they come into force. */
public final class RuleTable<T> {
    private final AgroalDataSource database;
    private final String table;
    private final Row<T> row;
    private final Remembered<List<T>> rows;

    public RuleTable(AgroalDataSource database, Duration memory, String table, Row<T> row) {
        this.database = database;
        this.table = table;
        this.row = row;
        this.rows = new Remembered<>(memory, this::read);
    }

    /** Reads one rule. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All its rows, of whatever date. */
    public List<T> rows() {
        return rows.get();
    }

    /** Reads anew at the next question. */
    public void forget() {
        rows.forget();
    }

    /** A column that holds a list. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private List<T> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from " + table);
                ResultSet found = select.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (found.next()) {
                read.add(row.of(found));
            }
            return List.copyOf(read);
        } catch (SQLException e) {
            throw new IllegalStateException("the rules in " + table + " are unreadable", e);
        }
    }
}
