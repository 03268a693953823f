package cn.hotline.bench.fault;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the fault matrix 故障矩阵 on a stack of its own and balances the books after each fault. */
@Command(
        name = "faults",
        description = "故障演练：逐项注入故障，恢复后核对每一件工单 faults one by one under load, every case reconciled after each",
        mixinStandardHelpOptions = true,
        subcommands = Reconcile.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:全部对上 no problem", "1:有差错 problems"})
public final class FaultBench implements Callable<Integer> {
    @Option(
            names = "--only",
            split = ",",
            description = "只做名称以此开头的 faults whose names begin so, e.g. kill-,two-dispatch")
    private List<String> only = List.of();

    @Option(names = "--list", description = "列出故障 names of all faults")
    private boolean list;

    @Option(names = "--data", description = "数据目录，运行前清空 emptied before the run；缺省 default: .hotline/bench-faults")
    private Path data;

    @Option(names = "--lives", defaultValue = "16", description = "每批件数 lives of a batch (${DEFAULT-VALUE})")
    private int lives;

    @Option(names = "--parallel", defaultValue = "4", description = "并发 (${DEFAULT-VALUE})")
    private int parallel;

    @Option(
            names = "--freeze",
            defaultValue = "60",
            description = "停顿秒数 seconds a process stands still (${DEFAULT-VALUE})")
    private int freeze;

    @Option(
            names = "--outage",
            defaultValue = "120",
            description = "事件日志停运秒数 seconds without broker (${DEFAULT-VALUE})")
    private int outage;

    @Option(
            names = "--tamper",
            description = "最后逐一篡改各表，核对须一一指出 falsify a row of each kind at the end: each must be named")
    private boolean tamper;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<Fault> faults = Matrix.named(only);
        if (list) {
            faults.forEach(fault -> System.out.println(fault.name()));
            return 0;
        }
        Path root = Path.of(System.getProperty("hotline.root", "."));
        Home home = new Home(root, data == null ? root.resolve(".hotline/bench-faults") : data);
        Directories.empty(home.data());
        home.create();
        System.setErr(new PrintStream(Files.newOutputStream(home.log("players")), true, StandardCharsets.UTF_8));
        PrintStream told = new PrintStream(Files.newOutputStream(home.log("launcher")), true, StandardCharsets.UTF_8);
        try (LocalStack stack = LocalStack.start(home, Ports.free(), told::println)) {
            stack.announce("");
            FastClocks.apply(new Databases(stack.ports()));
            Rig rig = new Rig(
                    stack,
                    home,
                    new Reconciliation(stack.ports()),
                    Duration.ofSeconds(freeze),
                    Duration.ofSeconds(outage));
            boolean sound = run(rig, faults);
            boolean seen = !tamper || Tampering.isSeen(rig);
            return sound && seen ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private boolean run(Rig rig, List<Fault> faults) {
        Trial trial = new Trial(rig, new Players(rig, lives, parallel));
        boolean sound = true;
        System.out.println(Report.heading());
        for (Fault fault : faults) {
            Trial.Result result = trial.of(fault);
            System.out.println(Report.row(result));
            Reconcile.print(result.problems(), 25);
            sound &= result.problems().isEmpty();
        }
        return sound;
    }
}
