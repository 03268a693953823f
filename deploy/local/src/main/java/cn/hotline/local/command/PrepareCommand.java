package cn.hotline.local.command;

import cn.hotline.local.demo.Demo;
import cn.hotline.local.demo.DemoOptions;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs everything once after a build, so that the services leave their class-data archives behind. */
@Command(
        name = "prepare",
        description = "构建后试运行一次，使以后启动更快 run once after a build, so that later starts are faster",
        mixinStandardHelpOptions = true)
public final class PrepareCommand implements Callable<Integer> {
    /** Enough to pass every step and loop's code at least once or twice. */
    private static final int LIVES = 12;

    @Mixin
    private DataDirectory data;

    @Override
    public Integer call() {
        try (LocalStack stack = LocalStack.startToPrepare(data.home(), Ports.free(), line -> {})) {
            Demo.run(stack.ports(), new DemoOptions(null, LIVES, 4, Duration.ofMinutes(3)));
        }
        return 0;
    }
}
