package cn.hotline.bench.load;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drives whole lives of cases through the public interfaces of a stack of its own, and tells what they cost. */
@Command(
        name = "load",
        description = "整件工单全流程负载：独立启动全套服务，经公开接口办理，报告吞吐、时延、开销与对账 whole lives through the public APIs",
        mixinStandardHelpOptions = true)
public final class LoadBench implements Callable<Integer> {
    /** Enough for the loops and ends of a case's way to be among them. */
    private static final int TEMPLATES = 200;

    @Option(
            names = "--closed",
            paramLabel = "N",
            defaultValue = "8",
            description = "同时办理的人数，满负荷 desks at work at once, at full speed (${DEFAULT-VALUE})")
    private int desks;

    @Option(names = "--rate", paramLabel = "R", description = "每秒来件数，代替满负荷 demands a second instead of full speed")
    private double rate;

    @Option(
            names = "--spike",
            description = "满负荷之后，五倍来件一分钟，再降为一半 full speed, then five times that for a minute, then half of it")
    private boolean spike;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "2",
            description = "测量时长 how long to measure (${DEFAULT-VALUE})")
    private double minutes;

    @Option(
            names = "--warm-up",
            paramLabel = "M",
            defaultValue = "1",
            description = "测量前的热身 minutes before (${DEFAULT-VALUE})")
    private double warmUp;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "诉求内容与走向的种子 decides demands and what happens to them (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--engine-seconds",
            paramLabel = "S",
            defaultValue = "30",
            description = "裸引擎对照的测量时长，0 为不测 how long to measure the bare engine; 0: not at all (${DEFAULT-VALUE})")
    private double engineSeconds;

    @Option(
            names = "--preload",
            paramLabel = "N",
            description = "先直接装入 N 件已归档的存量工单 so many archived cases put into every database before")
    private long preload;

    @Option(names = "--data", description = "数据目录，运行前清空 emptied before the run；缺省 default: .hotline/bench-load")
    private Path data;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path root = Path.of(System.getProperty("hotline.root", "."));
        Home home = new Home(root, data == null ? root.resolve(".hotline/bench-load") : data);
        FreshData.empty(home.data());
        Ports ports = Ports.free();
        prepare(home, ports);
        Report report = new Report(System.out);
        try (LocalStack stack = LocalStack.start(home, ports, System.err::println)) {
            if (preload > 0) {
                fill(stack, report);
            }
            try (Shift shift = new Shift(stack, report, desks, seed)) {
                return play(shift, home, stack) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
            }
        }
    }

    /** The server of the databases reads its settings when it starts. */
    private static void prepare(Home home, Ports ports) {
        try (LocalStack bare = LocalStack.startBare(home, ports, System.err::println)) {
            EventLag.remember(Databases.of(bare.ports()));
        }
    }

    /** The cases that are put in are copies of some that were played. */
    private void fill(LocalStack stack, Report report) {
        try (Shift templates = new Shift(stack, report, desks, seed + 1)) {
            templates.play(TEMPLATES);
        }
        long more = new Preload(Databases.of(stack.ports()), report).fill(preload);
        report.line("preloaded: %,d archived cases", more);
    }

    private boolean play(Shift shift, Home home, LocalStack stack) {
        Span span = rate > 0 ? shift.atRate(rate, warmUp, minutes) : shift.atFullSpeed(warmUp, minutes);
        if (spike) {
            new Spike(shift).play(span.livesPerSecond());
        }
        boolean whole = shift.end(span);
        if (engineSeconds > 0) {
            BareRun bare = new BareRun(home, Databases.of(stack.ports()), stack.pid("postgres"));
            shift.report().engine(span, bare.run(span.from().at(), engineSeconds, engineSeconds));
        }
        return whole;
    }
}
