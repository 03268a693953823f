package cn.hotline.local.command;

import cn.hotline.local.stack.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the last lines of one log or of all. */
@Command(name = "logs", description = "查看日志 show logs", mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "如 intake、postgres、kafka、launcher；缺省为全部 all if omitted")
    private String part;

    @Option(
            names = {"-f", "--follow"},
            description = "持续输出 follow")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            description = "行数 number of lines (${DEFAULT-VALUE})")
    private int lines;

    @Override
    public Integer call() throws Exception {
        List<Path> logs = logs(data.home());
        if (logs.isEmpty()) {
            System.err.println("没有日志 no log: " + (part == null ? data.home().logs() : part));
            return 1;
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        logs.forEach(log -> command.add(log.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<Path> logs(Home home) throws IOException {
        if (!Files.isDirectory(home.logs())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home.logs())) {
            return all.filter(log -> log.toString().endsWith(".log"))
                    .filter(log -> part == null || log.equals(home.log(part)))
                    .sorted()
                    .toList();
        }
    }
}
