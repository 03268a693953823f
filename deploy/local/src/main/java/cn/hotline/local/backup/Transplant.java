package cn.hotline.local.backup;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.PGConnection;

/**
 * Puts the rows of one database into its namesake on another server 单库恢复, in one transaction; the schema must be the same.
 *
 * <p>Needed only where several databases share a server, as here: one server per service is recovered as a whole.
 */
public final class Transplant {
    private static final String TABLES =
            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema') order by 1";
    private static final String SEQUENCES = "select quote_ident(schemaname) || '.' || quote_ident(sequencename),"
            + " last_value from pg_sequences where last_value is not null";
    private static final String COLUMNS =
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                    + " where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''";
    private static final String MIGRATIONS = "select count(*) || '/' || max(installed_rank) from flyway_schema_history";

    private Transplant() {}

    /**
     * Does it.
     *
     * @param from the recovered server's address, ending before the database's name; likewise {@code to}
     * @return how many rows were put in
     */
    public static long of(String database, String from, String to) throws SQLException {
        try (Connection source = DriverManager.getConnection(from + database, "postgres", "");
                Connection target = DriverManager.getConnection(to + database, "postgres", "")) {
            requireSameSchema(source, target);
            target.setAutoCommit(false);
            List<String> tables = texts(target, TABLES);
            try (Statement statement = target.createStatement()) {
                // neither triggers nor foreign keys: the rows fit each other where they come from
                statement.execute("set session_replication_role = replica");
                statement.execute("truncate " + String.join(", ", tables));
            }
            long rows = 0;
            for (String table : tables) {
                rows += copy(table, source, target);
            }
            sequences(source, target);
            target.commit();
            return rows;
        }
    }

    private static void requireSameSchema(Connection source, Connection target) throws SQLException {
        String then = texts(source, MIGRATIONS).get(0);
        String now = texts(target, MIGRATIONS).get(0);
        if (!then.equals(now)) {
            throw new SQLException("表结构已升级，请先装回旧版本 the schema was migrated since: " + then + ", now " + now);
        }
    }

    private static long copy(String table, Connection source, Connection target) throws SQLException {
        String columns = texts(source, COLUMNS.formatted(table)).get(0);
        String what = table + " (" + columns + ")";
        try (PipedOutputStream out = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(out, 1 << 20)) {
            CompletableFuture<Void> reading = CompletableFuture.runAsync(
                    () -> {
                        try (out) {
                            source.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + what + " to stdout", out);
                        } catch (SQLException | IOException e) {
                            throw new CompletionException(e);
                        }
                    },
                    work -> new Thread(work, "transplant").start());
            long rows = target.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + what + " from stdin", in);
            reading.join();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sequences(Connection source, Connection target) throws SQLException {
        try (Statement statement = source.createStatement();
                ResultSet all = statement.executeQuery(SEQUENCES);
                Statement set = target.createStatement()) {
            while (all.next()) {
                set.execute("select setval('" + all.getString(1) + "', " + all.getLong(2) + ")");
            }
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
