package cn.hotline.statistics.rebuilding;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A lock of the database 重建锁 that whoever rebuilds holds on a connection of its own, and loses with its process. */
@ApplicationScoped
class RebuildLock {
    /** A number nobody else locks by in this database. */
    private static final long KEY = 7_301_107_002L;

    private static final int SECONDS = 5;

    private final AgroalDataSource database;

    RebuildLock(AgroalDataSource database) {
        this.database = database;
    }

    /** Empty when somebody has it. */
    Optional<Held> tryTake() {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            Connection connection = database.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
                return Optional.of(new Held(connection));
            }
            connection.close();
            return Optional.empty();
        });
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The lock, taken. */
    static final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** @throws IllegalStateException when the connection broke, and the lock is anybody's */
        void requireAlive() {
            QuarkusTransaction.suspendingExisting().run(() -> {
                try {
                    if (!connection.isValid(SECONDS)) {
                        throw new IllegalStateException("the lock of the rebuild is lost");
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public void close() {
            QuarkusTransaction.suspendingExisting().run(() -> {
                try (connection) {
                    ask(connection, "select pg_advisory_unlock(" + KEY + ")");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
