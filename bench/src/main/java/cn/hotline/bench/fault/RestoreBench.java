package cn.hotline.bench.fault;

import cn.hotline.local.backup.Archive;
import cn.hotline.local.backup.ReadAnew;
import cn.hotline.local.backup.RecoveredCluster;
import cn.hotline.local.backup.TakeBackup;
import cn.hotline.local.backup.Transplant;
import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings one service's database after the other back to an earlier moment 恢复演练, has it read the log anew, and says what is the same again. */
@Command(
        name = "restore",
        description =
                "恢复演练：逐个服务恢复到较早时刻并重读日志，再核对 each database back to a moment in the middle of lives, then reconciled",
        mixinStandardHelpOptions = true)
public final class RestoreBench implements Callable<Integer> {
    private static final Duration REST_WITHIN = Duration.ofMinutes(4);
    private static final int SOME_UNDER_WAY = 4;

    @Option(names = "--service", split = ",", description = "服务及次序 services, in this order")
    private List<String> services = List.of("statistics", "callback", "closure", "supervision", "lifecycle");

    @Option(names = "--data", description = "数据目录，运行前清空 emptied before the run；缺省 default: .hotline/bench-restore")
    private Path data;

    @Option(names = "--lives", defaultValue = "16", description = "每批件数 lives of a batch (${DEFAULT-VALUE})")
    private int lives;

    @Option(names = "--most", defaultValue = "20", description = "最多列出几条 differences listed (${DEFAULT-VALUE})")
    private int most;

    private final Set<String> known = new HashSet<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RestoreBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path root = Path.of(System.getProperty("hotline.root", "."));
        Home home = new Home(root, data == null ? root.resolve(".hotline/bench-restore") : data);
        Directories.empty(home.data());
        home.create();
        System.setErr(new PrintStream(Files.newOutputStream(home.log("players")), true, StandardCharsets.UTF_8));
        PrintStream told = new PrintStream(Files.newOutputStream(home.log("launcher")), true, StandardCharsets.UTF_8);
        try (LocalStack stack = LocalStack.start(home, Ports.free(), told::println)) {
            stack.announce("");
            Rig rig = new Rig(stack, home, new Reconciliation(stack.ports()), Duration.ZERO, Duration.ZERO);
            Archive archive = new Archive(home.data().resolve("backups"));
            backup(rig, archive);
            Instant moment = live(rig, lives);
            boolean same = print("before", rig);
            for (String service : services) {
                same &= restore(ServiceModule.of(service), moment, archive, rig);
            }
            return same ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void backup(Rig rig, Archive archive) throws IOException, SQLException {
        TakeBackup backup = new TakeBackup(rig.home(), rig.ports(), archive);
        long begin = System.nanoTime();
        backup.archiveLog();
        Rig.await("ready", () -> rig.stack().status().stream().allMatch(part -> part.ready()));
        long copying = System.nanoTime();
        backup.copy();
        System.out.printf(
                "archiving begun in %.1f s, base copy in %.1f s%n",
                (copying - begin) / 1e9, (System.nanoTime() - copying) / 1e9);
    }

    /** @return a moment at which lives were under way; all have come to their end since */
    private static Instant live(Rig rig, int lives) {
        Players players = new Players(rig, lives, 3);
        players.begin();
        Rig.await("under way", () -> players.underWay() >= SOME_UNDER_WAY);
        Rig.pause(Duration.ofSeconds(10));
        Instant moment = Instant.now();
        System.out.printf("moment %s, %d under way%n", moment, players.underWay());
        players.end().forEach(System.out::println);
        new Quiet(rig).await(REST_WITHIN);
        return moment;
    }

    private boolean restore(ServiceModule service, Instant moment, Archive archive, Rig rig)
            throws IOException, SQLException {
        String id = service.id();
        rig.stack().hold(id, true);
        rig.signal(id, "TERM");
        Rig.await("ended: " + id, () -> !rig.status(id).alive());
        long begin = System.nanoTime();
        try (RecoveredCluster then =
                RecoveredCluster.at(archive, moment, rig.home().data().resolve("recovered"))) {
            long recovered = System.nanoTime();
            String now = "jdbc:postgresql://" + Ports.HOST + ":" + rig.ports().postgres() + "/";
            long rows = Transplant.of(service.database(), then.url(), now);
            long records = ReadAnew.from(moment, id, rig.brokers());
            System.out.printf(
                    "%s: recovered in %.1f s, %,d rows put in and set back by %,d records in %.1f s%n",
                    id, (recovered - begin) / 1e9, rows, records, (System.nanoTime() - recovered) / 1e9);
        } finally {
            rig.stack().hold(id, false);
        }
        Rig.await("ready: " + id, () -> rig.status(id).ready());
        new Quiet(rig).await(REST_WITHIN);
        return print(id, rig);
    }

    private boolean print(String what, Rig rig) {
        Reconciliation.Found found = rig.books().look();
        List<Problem> fresh = found.problems().stream()
                .filter(problem -> known.add(problem.toString()))
                .toList();
        System.out.printf(
                "%s: %d cases, %d events, %d differences%n", what, found.cases(), found.events(), fresh.size());
        Reconcile.print(fresh, most);
        return fresh.isEmpty();
    }
}
