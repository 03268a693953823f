package cn.hotline.bench.fault;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Balances the books of a running stack 对账 and prints every difference. */
@Command(
        name = "reconcile",
        description = "核对运行中系统的每一件工单：日志与七个数据库 reconcile every case of a running stack over log and databases",
        mixinStandardHelpOptions = true)
public final class Reconcile implements Callable<Integer> {
    @Option(names = "--data", description = "运行中系统的数据目录 its data directory；缺省 default: .hotline")
    private Path data;

    @Option(names = "--most", defaultValue = "40", description = "最多列出几条 differences listed (${DEFAULT-VALUE})")
    private int most;

    @Override
    public Integer call() {
        Reconciliation.Found found = new Reconciliation(Running.portsOf(Home.of(data))).look();
        System.out.printf(
                "%d 件 cases，%d 个事件 events（重复 repeated %d），差错 problems %d%n",
                found.cases(),
                found.events(),
                found.repeated(),
                found.problems().size());
        print(found.problems(), most);
        return found.problems().isEmpty() ? 0 : 1;
    }

    static void print(List<Problem> problems, int most) {
        Map<String, Long> byPlace =
                problems.stream().collect(Collectors.groupingBy(Problem::where, TreeMap::new, Collectors.counting()));
        byPlace.forEach((where, times) -> System.out.println("    " + where + " × " + times));
        problems.stream().limit(most).forEach(problem -> System.out.println("      " + problem));
    }
}
