package cn.hotline.local.command;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.importing.ProgressBar;
import cn.hotline.local.importing.Registered;
import cn.hotline.local.importing.Registrar;
import cn.hotline.local.importing.RowReport;
import cn.hotline.local.stack.Running;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers every row of a ledger or message file; repeating is safe. */
@Command(
        name = "import",
        description = "导入台账或留言文件（JSONL、CSV），可重复执行 register every row of a file; repeating is safe",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Parameters(paramLabel = "FILE", description = "JSON 行或带表头的 CSV JSON lines, or CSV with headings")
    private Path file;

    @Option(names = "--limit", paramLabel = "N", description = "只导入前 N 行 the first N rows only")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--channel", paramLabel = "CODE", description = "全部按此渠道 one channel for all, e.g. HOTLINE")
    private String channel;

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "8", description = "并发 (${DEFAULT-VALUE})")
    private int parallel;

    @Option(names = "--user", defaultValue = "agent1", description = "受理账号 account (${DEFAULT-VALUE})")
    private String user;

    @Option(
            names = "--report",
            paramLabel = "CSV",
            description = "逐行清单 one line for each row: its case number or why it failed")
    private Path report;

    private final AtomicInteger registered = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, Integer> remarks = new ConcurrentSkipListMap<>();

    @Override
    public Integer call() {
        HotlineApi api = new HotlineApi(Running.portsOf(data.home()));
        Registrar registrar = Registrar.ofFile(api, user, channel, file, limit);
        try (ProgressBar bar = new ProgressBar();
                RowReport lines = report == null ? null : new RowReport(report)) {
            registrar.register(parallel, row -> {
                note(row, bar, registrar.size());
                if (lines != null) {
                    lines.add(row);
                }
            });
        }
        System.out.printf(
                "共 rows %d：新受理 registered %d，此前已受理 repeated %d，失败 failed %d%n",
                registrar.size(), registered.get(), repeated.get(), failed.get());
        remarks.forEach((remark, rows) -> System.out.printf("%s：%d 行 rows%n", remark, rows));
        return failed.get() == 0 ? 0 : 1;
    }

    private void note(Registered row, ProgressBar bar, int total) {
        AtomicInteger count = row.failed() ? failed : row.created() ? registered : repeated;
        count.incrementAndGet();
        if (row.remark() != null) {
            remarks.merge(row.remark(), 1, Integer::sum);
        }
        if (row.failed()) {
            bar.say("第 " + row.line() + " 行 line" + (row.rowId() == null ? "" : " (" + row.rowId() + ")") + ": "
                    + row.problem());
        }
        bar.show(registered.get() + repeated.get() + failed.get(), total, "失败 failed " + failed.get());
    }
}
