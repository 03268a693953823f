package cn.hotline.local.command;

import cn.hotline.local.Hotline;
import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.Running;
import cn.hotline.local.stack.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts the launcher as a process of its own and waits until it is ready, or says why not. */
final class Detached {
    private static final long POLL_MILLIS = 200;

    private Detached() {}

    static int start(Home home) throws IOException, InterruptedException {
        Running.find(home).ifPresent(other -> {
            throw new StartFailure("已在运行 already running: pid " + other.pid());
        });
        home.create();
        Path log = home.log("launcher");
        Files.deleteIfExists(log);
        Process launcher = new ProcessBuilder(command(home))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile())
                .start();
        while (!launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            Optional<Running> ready = Running.find(home).filter(found -> found.summary() != null);
            if (ready.isPresent()) {
                System.out.println(ready.get().summary());
                return 0;
            }
        }
        System.err.println(Files.readString(log).strip());
        System.err.println("启动失败 failed, exit " + launcher.exitValue() + " — " + log);
        return 1;
    }

    private static List<String> command(Home home) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // a closed terminal takes its session along
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Hotline.class.getName(),
                "up",
                "--data",
                home.data().toString()));
        return command;
    }
}
