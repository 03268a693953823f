package cn.hotline.local.command;

import cn.hotline.local.demo.Demo;
import cn.hotline.local.demo.DemoOptions;
import cn.hotline.local.demo.DemoResult;
import cn.hotline.local.stack.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the centre's staff over demands, and balances the books. */
@Command(
        name = "demo",
        description = "演示：受理一批诉求并由各岗位办完，最后对账 play the staff over demands and balance the books",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:全部对上 everything accounted for", "1:有未对上的 something is not"})
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Option(names = "--input", paramLabel = "FILE", description = "诉求文件，缺省用自带样例 demands; the samples if omitted")
    private Path input;

    @Option(names = "--limit", paramLabel = "N", description = "件数；样例不足时循环 how many; samples are repeated")
    private int limit;

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "8", description = "并发 (${DEFAULT-VALUE})")
    private int parallel;

    @Option(
            names = "--timeout",
            paramLabel = "MIN",
            defaultValue = "15",
            description = "最多等待分钟数 minutes (${DEFAULT-VALUE})")
    private int timeoutMinutes;

    @Option(names = "--json", description = "末行输出 JSON end with one JSON line")
    private boolean json;

    @Override
    public Integer call() {
        DemoOptions options = new DemoOptions(input, limit, parallel, Duration.ofMinutes(timeoutMinutes));
        DemoResult result = Demo.run(Running.portsOf(data.home()), options);
        System.out.print(result.table());
        if (json) {
            System.out.println(result.json());
        }
        return result.unaccounted() == 0 ? 0 : 1;
    }
}
