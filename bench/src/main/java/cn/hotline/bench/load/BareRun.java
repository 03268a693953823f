package cn.hotline.bench.load;

import cn.hotline.events.EventJson;
import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.ServiceModule;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has the bare engine 裸引擎 play the lives of this run again, on the same PostgreSQL, in a JVM like lifecycle's. */
final class BareRun {
    private static final String DATABASE = "bare_engine";
    private static final int LIVES = 500;
    private static final String LOGS = "select case_id, type, at, details from timeline_entry where case_id in ("
            + "select case_id from case_file c where status = 'ARCHIVED' and registered_at >= ? and not exists ("
            + "select from timeline_entry m where m.case_id = c.case_id and m.type = 'intake.case-merged')"
            + " order by case_id limit " + LIVES + ") order by case_id, seq";

    /**
     * What the engine came to.
     *
     * @param leftOver processes not over at the end, though all lives were played through: there must be none
     * @param cpu milliseconds a life, its own and PostgreSQL's
     */
    record Result(
            double livesPerSecond,
            double messages,
            double cpu,
            double postgresCpu,
            Databases.Work work,
            long lives,
            long leftOver) {}

    private final Home home;
    private final Databases databases;
    private final long postgres;

    /** @param postgres process id of the server */
    BareRun(Home home, Databases databases, long postgres) {
        this.home = home;
        this.databases = databases;
        this.postgres = postgres;
    }

    /** @param since lives of before are left aside */
    Result run(Instant since, double warmUp, double seconds) {
        try {
            Path lives = home.data().resolve("bare-engine-lives.jsonl");
            Files.write(lives, logs(since));
            databases.run("postgres", "drop database if exists " + DATABASE);
            databases.run("postgres", "create database " + DATABASE);
            return measure(lives, warmUp, seconds);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the bare engine cannot be measured", e);
        }
    }

    private List<String> logs(Instant since) throws SQLException {
        Map<String, List<String[]>> logs = new LinkedHashMap<>();
        try (Connection connection = databases.open(ServiceModule.LIFECYCLE.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOGS.replace("?", "'" + since + "'"))) {
            while (rows.next()) {
                logs.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                        .add(new String[] {
                            rows.getString(2), rows.getTimestamp(3).toInstant().toString(), rows.getString(4)
                        });
            }
        }
        return logs.values().stream().map(EventJson::write).toList();
    }

    private Result measure(Path lives, double warmUp, double seconds) throws IOException {
        Process engine = new ProcessBuilder(command(lives, warmUp, seconds))
                .directory(home.data().toFile())
                .redirectError(home.log("bare-engine").toFile())
                .start();
        double cpu = 0;
        Databases.Work work = null;
        try (BufferedReader said = engine.inputReader(StandardCharsets.UTF_8)) {
            String last = null;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("measuring")) {
                    cpu = -ProcessTimes.ofTree(postgres);
                    work = databases.work().get(DATABASE);
                } else if (line.equals("measured")) {
                    cpu += ProcessTimes.ofTree(postgres);
                    work = databases.work().get(DATABASE).minus(work);
                }
                last = line;
            }
            return result(last, cpu, work);
        } finally {
            engine.destroy();
        }
    }

    private Result result(String said, double postgresCpu, Databases.Work work) {
        if (said == null || work == null) {
            throw new IllegalStateException("the bare engine ended early: " + home.log("bare-engine"));
        }
        String[] figures = said.split(" ");
        double lives = Double.parseDouble(figures[0]);
        return new Result(
                lives / Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]) / lives,
                Double.parseDouble(figures[3]) / lives,
                postgresCpu / lives,
                work,
                Math.round(lives),
                Long.parseLong(figures[4]));
    }

    private List<String> command(Path lives, double warmUp, double seconds) {
        String own = Path.of(BareRun.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + ServiceModule.LIFECYCLE.heapMegabytes() + "m",
                "-DObjectStoreEnvironmentBean.objectStoreDir=" + home.data().resolve("bare-engine"),
                "-Dfile.encoding=UTF-8"));
        String options = System.getenv("HOTLINE_JAVA_OPTIONS");
        if (options != null && !options.isBlank()) {
            command.addAll(List.of(options.strip().split("\\s+")));
        }
        command.addAll(List.of(
                "-cp",
                ServiceModule.LIFECYCLE.jar(home.root()) + File.pathSeparator + own,
                "cn.hotline.bench.engine.BareEngine",
                "jdbc:postgresql://127.0.0.1:" + databases.port() + "/" + DATABASE + "?reWriteBatchedInserts=true",
                "postgres",
                lives.toString(),
                Double.toString(warmUp),
                Double.toString(seconds)));
        return command;
    }
}
