package cn.hotline.local.command;

import cn.hotline.local.stack.PartStatus;
import cn.hotline.local.stack.Running;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows every process; exit code 0 when all are ready, 1 when some are not, 3 when nothing runs. */
@Command(
        name = "status",
        description = "查看各进程状态 show every process",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:全部就绪 all ready", "1:部分未就绪 some are not", "3:未运行 not running"})
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;
    private static final long MEBIBYTE = 1024 * 1024;

    @Mixin
    private DataDirectory data;

    @Override
    public Integer call() throws Exception {
        Optional<Running> running = Running.find(data.home());
        if (running.isEmpty()) {
            System.out.println("未运行 not running");
            return NOT_RUNNING;
        }
        URI address = URI.create(running.get().ports().issuerUrl() + "/status");
        PartStatus[] parts = read(address);
        for (PartStatus part : parts) {
            System.out.println(line(part));
        }
        long bytes = Arrays.stream(parts).mapToLong(PartStatus::bytes).sum();
        System.out.println("  合计 total memory " + bytes / MEBIBYTE + " MB");
        return Arrays.stream(parts).allMatch(PartStatus::ready) ? 0 : 1;
    }

    private static PartStatus[] read(URI address) throws IOException {
        try (InputStream answer = address.toURL().openStream()) {
            return new ObjectMapper().readValue(answer, PartStatus[].class);
        }
    }

    private static String line(PartStatus part) {
        String state = part.ready() ? "就绪 ready" : part.alive() ? "启动中 starting" : "停止 down";
        String restarts = part.restarts() == 0 ? "" : "重启 restarts " + part.restarts() + " (" + part.lastEnd() + ")";
        return "  " + Columns.padded(part.id(), 12)
                + Columns.padded(part.label(), 18)
                + Columns.padded(state, 18)
                + Columns.padded("pid " + part.pid(), 14)
                + Columns.padded(":" + part.port(), 8)
                + Columns.padded(part.bytes() / MEBIBYTE + " MB", 8)
                + restarts;
    }
}
