package cn.hotline.bench.year;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a district's year, lets statistics fold it, and holds its answers against the published figures. */
@Command(
        name = "year",
        description = "一个区的一年：写入事件日志，由统计服务折叠，与公布的数字核对 a district's year, held against its published figures",
        mixinStandardHelpOptions = true)
public final class YearBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Parameters(paramLabel = "YEAR", description = "hongshan-2023, jianghan-2023, caidian-2024")
    private String year;

    @Option(names = "--data", description = "数据目录，运行前清空 emptied before the run；缺省 default: .hotline/bench-year")
    private Path data;

    @Option(names = "--keep", description = "核对后继续运行，直到按回车 leave it running until Enter is pressed")
    private boolean keep;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new YearBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        District district = District.named(year);
        Path root = Path.of(System.getProperty("hotline.root", "."));
        Home home = new Home(root, data == null ? root.resolve(".hotline/bench-year") : data);
        empty(home.data());
        Ports ports = Ports.free();
        String brokers = Ports.HOST + ":" + ports.kafka();
        try (LocalStack stack = LocalStack.startBare(home, ports, this::say)) {
            Directory directory = Directory.of(root);
            long events = write(district, directory, brokers);
            long cpuBefore = cpu(stack, "postgres") + cpu(stack, "kafka");
            stack.run(ServiceModule.STATISTICS);
            try (FoldWatch watch = new FoldWatch(brokers)) {
                FoldWatch.Folded folded = watch.await(events, PATIENCE);
                say("折叠 folded: %,d events in %.1f s = %,d events/s; CPU statistics %.1f s, PostgreSQL and Kafka %.1f s"
                        .formatted(
                                folded.events(),
                                folded.time().toMillis() / 1_000.0,
                                folded.perSecond(),
                                cpu(stack, "statistics") / 1_000.0,
                                (cpu(stack, "postgres") + cpu(stack, "kafka") - cpuBefore) / 1_000.0));
            }
            boolean same = new Check(district, directory, ports).print(System.out);
            same &= new YearlyReport(district, directory, ports)
                    .print(System.out, home.data().resolve("reports"));
            if (keep) {
                say("统计服务 statistics: " + ports.url(ServiceModule.STATISTICS) + "，令牌 tokens: " + ports.issuerUrl());
                System.in.read();
            }
            return same ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private long write(District district, Directory directory, String brokers) {
        Instant begin = LocalDate.of(district.year(), 1, 1)
                .atStartOfDay(DistrictTime.ZONE)
                .toInstant();
        long since = System.nanoTime();
        try (Feed feed = new Feed(brokers)) {
            feed.tell(directory.told(), begin);
            long events = feed.write(new YearLog(district, directory));
            double seconds = (System.nanoTime() - since) / 1e9;
            say("%s：%,d 件 cases，%,d 个事件 events，写入 written in %.1f s"
                    .formatted(district.name(), district.cases(), events, seconds));
            return events;
        }
    }

    /** CPU time of a part and its children so far, in milliseconds. */
    private static long cpu(LocalStack stack, String part) {
        ProcessHandle process = ProcessHandle.of(stack.pid(part)).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each ->
                        each.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
    }

    private void say(String line) {
        System.out.println(line);
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                all.sorted(Comparator.reverseOrder()).forEach(each -> {
                    try {
                        Files.delete(each);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
