package cn.hotline.local.command;

import cn.hotline.local.stack.Home;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which run is meant. */
final class DataDirectory {
    @Option(names = "--data", paramLabel = "DIR", description = "数据目录，默认 .hotline/ data directory")
    private Path data;

    Home home() {
        return Home.of(data);
    }
}
