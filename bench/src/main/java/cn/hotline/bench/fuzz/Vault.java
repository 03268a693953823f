package cn.hotline.bench.fuzz;

import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A service's rows 库中状态 as a sum of every table: what a refused call must leave as it was. */
final class Vault implements AutoCloseable {
    /**
     * What may change beside refused calls: {@code loose_file} notes a file before its case takes it in, so that one left over by a
     * refusal is found and removed; {@code demand_view} is the log of who looked; {@code clock_rebuild} tells how far a rebuild is.
     */
    static final Set<String> MAY_CHANGE = Set.of("loose_file", "demand_view", "clock_rebuild");

    private static final long PATIENCE_MILLIS = 20_000;
    private static final long STILL_MILLIS = 150;

    private final Connection connection;
    private final String sums;

    private Vault(Connection connection, String sums) {
        this.connection = connection;
        this.sums = sums;
    }

    static Vault of(Ports ports, ServiceModule service) throws SQLException {
        String database = service.database();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + Ports.HOST + ":" + ports.postgres() + "/" + database, database, database);
        List<String> sums = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' and tablename !~ '^flyway' order"
                                + " by 1")) {
            while (tables.next()) {
                String table = tables.getString(1);
                if (!MAY_CHANGE.contains(table)) {
                    sums.add("select '" + table
                            + "', count(*)::text || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \""
                            + table + "\" t");
                }
            }
        }
        return new Vault(connection, String.join(" union all ", sums));
    }

    /** The sums when nothing moves any more: two looks in a row see the same. */
    Map<String, String> still() throws SQLException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        Map<String, String> before = look();
        while (System.nanoTime() < end) {
            pause();
            Map<String, String> now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    Map<String, String> look() throws SQLException {
        Map<String, String> seen = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sums)) {
            while (rows.next()) {
                seen.put(rows.getString(1), rows.getString(2));
            }
        }
        return seen;
    }

    /** The tables that are not the same. */
    static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(each -> !before.get(each).equals(after.get(each)))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(STILL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
