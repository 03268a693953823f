package cn.hotline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path directory;

    @Test
    void rowsSurviveTheKillingOfTheServerAndAnOrderlyRestart() throws SQLException {
        PostgresOptions options = PostgresOptions.durable(directory.resolve("pg"), FreePort.find());
        try (LocalPostgres postgres = start("first", options)) {
            postgres.createDatabase("intake", "intake", "it's secret");
            postgres.createDatabase("intake", "intake", "it's secret");
            query(postgres, "CREATE TABLE demand (text text); INSERT INTO demand VALUES ('路灯不亮'); SELECT 1");
            kill(postgres.process());
        }
        try (LocalPostgres postgres = start("after kill -9", options)) {
            assertThat(postgres.port()).isEqualTo(options.port());
            assertThat(query(postgres, "SELECT text FROM demand")).isEqualTo("路灯不亮");
            assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
        }
        try (LocalPostgres postgres = start("orderly restart", options)) {
            assertThat(query(postgres, "SELECT text FROM demand")).isEqualTo("路灯不亮");
        }
    }

    @Test
    void aThrowawayServerIsFastAndLeavesNothing() throws SQLException {
        PostgresOptions options = PostgresOptions.throwaway();
        ChildProcess process;
        try (LocalPostgres postgres = start("throwaway", options)) {
            process = postgres.process();
            postgres.createDatabase("intake", "intake", "secret");
            assertThat(query(postgres, "SHOW fsync")).isEqualTo("off");
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(options.data().getParent()).doesNotExist();
    }

    @Test
    void chineseTextHasTrigrams() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(PostgresOptions.throwaway())) {
            postgres.createDatabase("intake", "intake", "secret");
            query(postgres, "CREATE EXTENSION pg_trgm; SELECT 1");
            assertThat(query(postgres, "SELECT similarity('小区垃圾清运不及时', '垃圾清运')"))
                    .isNotEqualTo("0");
        }
    }

    @Test
    void aDirectoryInUseIsRefused() {
        PostgresOptions options = PostgresOptions.throwaway();
        LocalPostgres running = LocalPostgres.start(options);
        try (running) {
            assertThatThrownBy(() -> LocalPostgres.start(options)).hasMessageContaining("in use by another run");
            assertThat(running.process().isAlive()).isTrue();
        }
    }

    @Test
    void theProcessIdOfADeadServerMayBelongToAStrangerNow() throws Exception {
        PostgresOptions options = PostgresOptions.durable(directory.resolve("pg"), 0);
        try (LocalPostgres postgres = LocalPostgres.start(options)) {
            kill(postgres.process());
        }
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path file = options.data().resolve("postmaster.pid");
            String lines = Files.readString(file);
            Files.writeString(file, stranger.pid() + lines.substring(lines.indexOf('\n')));
            LocalPostgres.start(options).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static LocalPostgres start(String which, PostgresOptions options) {
        long begin = System.nanoTime();
        LocalPostgres postgres = LocalPostgres.start(options);
        System.out.printf("PostgreSQL %s: %d ms%n", which, (System.nanoTime() - begin) / 1_000_000);
        return postgres;
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("intake"), "intake", "it's secret");
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void kill(ChildProcess process) {
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        process.onExit().join();
    }
}
