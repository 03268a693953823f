package cn.hotline.local.command;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.Ports;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and keeps it running. */
@Command(name = "up", description = "启动全部服务 start everything", mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Option(
            names = {"-d", "--detach"},
            description = "在后台运行，就绪后返回 run in the background, return when ready")
    private boolean detach;

    @Option(names = "--build", description = "先重新构建（由启动脚本处理） build first (done by the start script)")
    private boolean build;

    @Override
    public Integer call() throws Exception {
        Home home = data.home();
        if (detach) {
            return Detached.start(home);
        }
        long begin = System.nanoTime();
        // not closed here: the shutdown hooks stop the children in order, however we end
        @SuppressWarnings("resource")
        LocalStack stack = LocalStack.start(home, Ports.usual(), System.out::println);
        String summary = Summary.of(stack.ports(), stack.status(), Duration.ofNanos(System.nanoTime() - begin));
        stack.announce(summary);
        System.out.println(summary);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.out.println("停止中，数据保留 stopping, data are kept …")));
        new CountDownLatch(1).await();
        return 0;
    }
}
