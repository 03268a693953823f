package cn.hotline.bench.load;

import cn.hotline.local.stack.Ports;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The databases 数据库 of a stack, as its superuser sees them. */
record Databases(int port) {
    /** What the statements of one database came to. */
    record Work(long statements, double millis, long transactions) {
        Work minus(Work before) {
            return new Work(statements - before.statements, millis - before.millis, transactions - before.transactions);
        }
    }

    private static final String WORK =
            "select d.datname, coalesce(sum(s.calls) filter (where s.query !~* '^(begin|commit|rollback)'), 0),"
                    + " coalesce(sum(s.total_exec_time), 0), pg_stat_get_db_xact_commit(d.oid) from pg_database d"
                    + " left join pg_stat_statements s on s.dbid = d.oid where not d.datistemplate group by d.oid, d.datname";

    static Databases of(Ports ports) {
        return new Databases(ports.postgres());
    }

    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database, "postgres", "");
    }

    void run(String database, String sql) {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** By database, since the server started; BEGIN and COMMIT are not counted as statements. */
    Map<String, Work> work() {
        Map<String, Work> all = new TreeMap<>();
        try (Connection connection = open("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WORK)) {
            while (rows.next()) {
                all.put(rows.getString(1), new Work(rows.getLong(2), rows.getDouble(3), rows.getLong(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
