package cn.hotline.local.command;

import cn.hotline.local.stack.Running;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops everything in order; the data stay. */
@Command(name = "down", description = "停止全部服务，数据保留 stop everything, keep the data", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    private static final long WITHIN_SECONDS = 90;

    @Mixin
    private DataDirectory data;

    @Override
    public Integer call() throws Exception {
        Optional<ProcessHandle> launcher = Running.find(data.home()).flatMap(Running::process);
        if (launcher.isEmpty()) {
            System.out.println("未运行 not running");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            System.err.println("未能停止 does not stop: pid " + launcher.get().pid());
            return 1;
        }
        System.out.println("已停止 stopped");
        return 0;
    }
}
