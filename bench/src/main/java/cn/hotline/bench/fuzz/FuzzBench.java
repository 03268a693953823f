package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Hoard;
import cn.hotline.bench.attack.Judge;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Stand;
import cn.hotline.bench.attack.Wire;
import cn.hotline.local.stack.ServiceModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Calls every operation of every contract with bad input, and ends with 1 when one fails, leaks or changes what it refused. */
@Command(
        name = "fuzz",
        description = "坏输入：按契约对每个接口发送异常请求 bad input to every operation of every contract",
        mixinStandardHelpOptions = true)
public final class FuzzBench implements Callable<Integer> {
    @Option(
            names = "--calls",
            defaultValue = "100000",
            description = "至少多少次调用 at least so many calls (${DEFAULT-VALUE})")
    private long calls;

    @Option(names = "--seed", defaultValue = "12345", description = "随机种子，可重复 (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--running",
            paramLabel = "DIR",
            description = "已运行的数据目录，缺省自起一套 data directory of a running stack; else its own")
    private Path running;

    @Option(names = "--service", description = "只测这些服务 only these services")
    private List<ServiceModule> services;

    @Option(names = "--operation", description = "只测这些接口 only these operations")
    private List<String> operations;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FuzzBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (Stand stand = Stand.of(running);
                Wire wire = new Wire(stand.ports())) {
            Random random = new Random(seed);
            Hoard hoard = new Hoard();
            Shots shots = new Shots(hoard, random, stand.sessions());
            stand.explore(shots, hoard, wire, random);
            Map<ServiceModule, List<Door>> doors = stand.doors().stream()
                    .filter(door -> services == null || services.contains(door.service()))
                    .filter(door -> operations == null || operations.contains(door.id()))
                    .collect(Collectors.groupingBy(Door::service, TreeMap::new, Collectors.toList()));
            System.out.printf("%,d 个见过的值 values seen; seed %d%n", hoard.size(), seed);
            boolean planted = new Planting(stand, wire, shots).done();
            System.out.println(
                    planted
                            ? "已埋入公式并见于导出 a planted formula stands in the exports"
                            : "FAULT the planted formula is in no export");
            Score score = new Score();
            Judge judge = new Judge(stand.root());
            Salvo salvo = new Salvo(stand, hoard, new Fuzzer(stand, hoard, shots, random), judge, score);
            long begin = System.nanoTime();
            while (score.calls() < calls) {
                for (Map.Entry<ServiceModule, List<Door>> each : doors.entrySet()) {
                    salvo.fire(each.getKey(), each.getValue());
                }
                System.err.printf("%,d%n", score.calls());
                stand.explore(shots, hoard, wire, random);
            }
            new Exports(stand, wire, shots).check().forEach(each -> score.fault(each.shot(), each.what(), each.cell()));
            System.out.print(score.table(doors.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                    (long) each.getValue().size()))));
            System.out.printf("%,d calls in %.0f s%n", score.calls(), (System.nanoTime() - begin) / 1e9);
            return planted && score.clean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
