package cn.hotline.infra;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server of our own, as a child process on the loopback interface. */
public final class LocalPostgres implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    private final PostgresOptions options;
    private final DirectoryLock lock;
    private final ChildProcess server;
    private final int port;

    private LocalPostgres(PostgresOptions options, DirectoryLock lock, ChildProcess server, int port) {
        this.options = options;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /** Starts the server, recovering from whatever the last run's end was, and returns when it accepts connections. */
    public static LocalPostgres start(PostgresOptions options) {
        DirectoryLock lock = DirectoryLock.acquire(options.data());
        try {
            Path log = options.data().resolveSibling("logs").resolve("postgres.log");
            Path programs = PostgresBinaries.home();
            PostgresCluster cluster = new PostgresCluster(options.data(), programs, log);
            cluster.createIfMissing(options.mode());
            cluster.stopOrphan();
            LocalPostgres postgres = serve(options, lock, programs, log);
            if (options.mode() == Mode.DURABLE) {
                postgres.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            }
            return postgres;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A start can fail for a moment: workers of a killed server still leave, or someone took the free port. */
    private static LocalPostgres serve(PostgresOptions options, DirectoryLock lock, Path programs, Path log) {
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.orWanted(options.port());
            List<String> command = new ArrayList<>(Unprivileged.prefix(options.data()));
            command.addAll(List.of(
                    programs.resolve("bin/postgres").toString(),
                    "-D",
                    options.data().toString()));
            command.addAll(options.flags(port));
            ChildProcess server = ChildProcess.start(
                    ChildSpec.of("postgres", log, command).withStopSignal("INT").withLayer(ChildSpec.INFRASTRUCTURE));
            LocalPostgres postgres = new LocalPostgres(options, lock, server, port);
            if (Polling.until(READY_WITHIN, Duration.ofMillis(30), postgres::accepts, server::isAlive)) {
                return postgres;
            }
            boolean ended = !server.isAlive();
            server.stop(Duration.ofSeconds(10));
            if (!ended || attempt == ATTEMPTS) {
                throw new IllegalStateException("PostgreSQL does not start:\n" + server.logTail());
            }
            Polling.pause(Duration.ofMillis(300));
        }
    }

    /** Whether it is this very server that answers: on a fixed port it could be another one. */
    private boolean accepts() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(options.data());
        } catch (SQLException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return server;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + FreePort.LOOPBACK + ":" + port + "/" + database;
    }

    /** A connection as the superuser; the caller closes it. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, "");
    }

    /** Makes the role and the database it owns, where they are not there yet. */
    public void createDatabase(String name, String user, String password) {
        String literal = "'" + password.replace("'", "''") + "'";
        if (missing("SELECT FROM pg_roles WHERE rolname = ?", user)) {
            execute("CREATE ROLE " + identifier(user) + " LOGIN");
        }
        execute("ALTER ROLE " + identifier(user) + " PASSWORD " + literal);
        if (missing("SELECT FROM pg_database WHERE datname = ?", name)) {
            execute("CREATE DATABASE " + identifier(name) + " OWNER " + identifier(user));
        }
    }

    private static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private boolean missing(String query, String name) {
        try (Connection connection = superuser("postgres");
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fast shutdown: open transactions are rolled back, the data are left consistent. */
    @Override
    public void close() {
        server.stop(Duration.ofSeconds(30));
        lock.close();
        if (options.mode() == Mode.THROWAWAY) {
            TemporaryHome.discard(options.data());
        }
    }
}
