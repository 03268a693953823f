package cn.hotline.local.command;

import cn.hotline.infra.KafkaOptions;
import cn.hotline.infra.LocalKafka;
import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.PostgresOptions;
import cn.hotline.local.backup.Archive;
import cn.hotline.local.backup.ReadAnew;
import cn.hotline.local.backup.RecoveredCluster;
import cn.hotline.local.backup.Transplant;
import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.Running;
import cn.hotline.local.stack.ServiceModule;
import cn.hotline.local.stack.StartFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the databases of some services back to a moment, and sets these services back in the log; nothing may run. */
@Command(
        name = "restore",
        description = "恢复：将服务的数据库恢复到某一时刻，并从该时刻重读日志 databases back to a moment, the log read anew from there",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private DataDirectory data;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "备份目录 where the backups are kept")
    private Path from;

    @Option(names = "--at", paramLabel = "TIME", required = true, description = "时刻 e.g. 2026-11-22T03:00:00Z")
    private Instant at;

    @Option(
            names = "--service",
            paramLabel = "NAME",
            split = ",",
            required = true,
            description = "服务 services, e.g. statistics")
    private List<String> names;

    @Override
    public Integer call() throws Exception {
        Home home = data.home();
        List<ServiceModule> services = names.stream().map(ServiceModule::of).toList();
        Running.find(home).ifPresent(other -> {
            throw new StartFailure("请先停止 stop it first: ./hotline down");
        });
        try (RecoveredCluster then =
                        RecoveredCluster.at(new Archive(from), at, home.data().resolve("recovered"));
                LocalPostgres now =
                        LocalPostgres.start(PostgresOptions.durable(home.data().resolve("postgres"), 0));
                LocalKafka log =
                        LocalKafka.start(KafkaOptions.durable(home.data().resolve("kafka"), 0))) {
            for (ServiceModule service : services) {
                long rows = Transplant.of(service.database(), then.url(), now.jdbcUrl(""));
                long records = ReadAnew.from(at, service.id(), log.bootstrapServers());
                System.out.printf(
                        "  %s: %,d 行 rows，重读 %,d 条日志 records of the log to be read again%n",
                        service.id(), rows, records);
            }
        }
        System.out.println("已恢复，可以启动 restored: ./hotline up");
        return 0;
    }
}
