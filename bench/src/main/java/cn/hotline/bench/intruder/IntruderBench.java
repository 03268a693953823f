package cn.hotline.bench.intruder;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.bench.attack.Hoard;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Stand;
import cn.hotline.bench.attack.Wire;
import cn.hotline.local.stack.ServiceModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends every role, forged token and foreign handler to every operation, and ends with 1 when one is answered other than stated. */
@Command(
        name = "intruders",
        description = "越权：角色、令牌、单位试每个接口 roles, tokens and units at every operation, against the table",
        mixinStandardHelpOptions = true)
public final class IntruderBench implements Callable<Integer> {
    @Option(
            names = "--running",
            paramLabel = "DIR",
            description = "已运行的数据目录，缺省自起一套 data directory of a running stack; else its own")
    private Path running;

    @Option(names = "--seed", defaultValue = "12345", description = "随机种子 (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--service", description = "只试这些服务 only these services")
    private List<ServiceModule> services;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new IntruderBench())
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
            Verdicts verdicts = new Verdicts();
            Forge forge = Forge.of(stand.data(), stand.ports().issuerUrl());
            Siege siege = new Siege(stand.table(), wire, shots, verdicts);
            siege.tableIsWhole(stand.doors());
            List<Door> doors = stand.doors().stream()
                    .filter(door -> services == null || services.contains(door.service()))
                    .toList();
            Map<String, String> falseOnes = forge.falseOnes();
            String good = forge.trueToken("admin", null);
            for (Door door : doors) {
                siege.tokens(door, falseOnes, good);
                crossOrigin(wire, shots, verdicts, door);
            }
            new ForeignUnits(stand.table(), wire, shots, verdicts, forge).attack(doors);
            for (Door door : doors) {
                siege.roles(door, forge);
            }
            new Guesser(shots, wire, verdicts)
                    .guess(doors, hoard.pick("caseNo", random).orElse("HS20261121-000001"));
            System.out.println("读过的打包配置 packaged configurations read: " + new Secrets(verdicts).read(stand.root()));
            System.out.print(verdicts.table(
                    doors.stream().collect(Collectors.groupingBy(Door::service, Collectors.counting()))));
            return verdicts.clean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** A page of another origin may neither read nor, asking before, be allowed anything. */
    private static void crossOrigin(Wire wire, Shots shots, Verdicts verdicts, Door door) {
        Echo asked = wire.send(shots.honest(door, null)
                .method("OPTIONS")
                .body(null)
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", door.method()));
        verdicts.count(door, "origin", asked);
        if (asked.headers().keySet().stream().anyMatch(each -> each.startsWith("access-control-allow"))) {
            verdicts.fault("origin", door.name(), "another origin is let in: " + asked.headers());
        }
    }
}
