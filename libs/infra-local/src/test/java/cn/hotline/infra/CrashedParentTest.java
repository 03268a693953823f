package cn.hotline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the children of a JVM that is killed without a word. */
class CrashedParentTest {

    @TempDir
    Path directory;

    private PostgresOptions postgres;
    private Path sleeperFile;
    private Process parent;
    private ProcessHandle server;
    private ProcessHandle sleeper;

    /** The JVM that is going to be killed: it starts a server and a plain child, and waits. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            LocalPostgres server = LocalPostgres.start(PostgresOptions.durable(Path.of(arguments[0]), 0));
            ChildProcess sleeper = ChildProcess.start(sleeper(Path.of(arguments[1])));
            System.out.println(server.process().pid() + " " + sleeper.pid());
            Thread.sleep(60_000);
        }
    }

    @BeforeEach
    void aParentWithTwoChildren() throws Exception {
        postgres = PostgresOptions.durable(directory.resolve("pg"), 0);
        sleeperFile = directory.resolve("sleeper.pid");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                Parent.class.getName(),
                postgres.data().toString(),
                sleeperFile.toString());
        builder.environment().put("CLASSPATH", JavaClassPath.spelledOut());
        parent = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader reader = parent.inputReader()) {
            String[] pids = reader.readLine().split(" ");
            server = ProcessHandle.of(Long.parseLong(pids[0])).orElseThrow();
            sleeper = ProcessHandle.of(Long.parseLong(pids[1])).orElseThrow();
        }
    }

    @Test
    void theGuardStopsThem() {
        parent.destroyForcibly();
        assertThat(gone(server)).isTrue();
        assertThat(gone(sleeper)).isTrue();
    }

    @Test
    void theNextStartStopsThemWhereTheGuardDiedToo() {
        ProcessHandle guard = parent.children()
                .filter(child -> child.pid() != server.pid() && child.pid() != sleeper.pid())
                .findFirst()
                .orElseThrow();
        guard.destroyForcibly();
        guard.onExit().join();
        parent.destroyForcibly();
        parent.onExit().join();
        assertThat(server.isAlive()).isTrue();
        assertThat(sleeper.isAlive()).isTrue();

        LocalPostgres.start(postgres).close();
        assertThat(server.isAlive()).isFalse();
        ChildProcess.start(sleeper(sleeperFile)).close();
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(sleeperFile).doesNotExist();
    }

    private static ChildSpec sleeper(Path pidFile) {
        return ChildSpec.of("sleeper", pidFile.resolveSibling("sleeper.log"), List.of("sleep", "60"))
                .withPidFile(pidFile);
    }

    private static boolean gone(ProcessHandle process) {
        return Polling.until(Duration.ofSeconds(10), Duration.ofMillis(50), () -> !process.isAlive(), () -> true);
    }
}
