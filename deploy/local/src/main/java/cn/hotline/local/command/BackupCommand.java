package cn.hotline.local.command;

import cn.hotline.local.backup.Archive;
import cn.hotline.local.backup.TakeBackup;
import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.Running;
import cn.hotline.local.stack.StartFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a base copy of the running databases and has their log archived from then on. */
@Command(
        name = "backup",
        description = "备份：基础备份与日志归档 base copy of the running databases, their log archived from then on",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "备份目录 where the backups are kept")
    private Path to;

    @Override
    public Integer call() throws Exception {
        Home home = data.home();
        Running running = Running.find(home).orElseThrow(() -> new StartFailure("未运行 not running"));
        TakeBackup backup = new TakeBackup(home, running.ports(), new Archive(to));
        if (backup.archiveLog()) {
            System.out.println("数据库已重启以开始日志归档 PostgreSQL was restarted: its log is archived from now on");
        }
        System.out.println("已备份 backed up: " + backup.copy());
        return 0;
    }
}
