package cn.hotline.local.backup;

import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.PostgresOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** The cluster as it was at a moment 时间点恢复, served beside the running one; it is thrown away when closed. */
public final class RecoveredCluster implements AutoCloseable {
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final LocalPostgres server;
    private final Path directory;

    private RecoveredCluster(LocalPostgres server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /**
     * Recovers it.
     *
     * @param directory where the copy is made, next to its logs
     * @throws IllegalArgumentException when no base copy is that old
     */
    public static RecoveredCluster at(Archive archive, Instant moment, Path directory) throws IOException {
        Path base = archive.baseBefore(moment)
                .orElseThrow(() -> new IllegalArgumentException("没有更早的基础备份 no base copy before " + moment));
        Trees.delete(directory);
        Path data = directory.resolve("postgres");
        Files.createDirectories(directory);
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Trees.copy(base, data, Set.of());
        Files.writeString(data.resolve("recovery.signal"), "");
        // what the origin had set, its archiving above all, is not to be done a second time
        Files.write(
                data.resolve("postgresql.auto.conf"),
                List.of(
                        "archive_mode = off",
                        "hot_standby = off", // nobody is let in before the moment is reached
                        "restore_command = 'cp \"" + archive.wal() + "/%f\" \"%p\"'",
                        "recovery_target_time = '" + TARGET.format(moment) + "'",
                        "recovery_target_action = 'promote'"));
        return new RecoveredCluster(LocalPostgres.start(PostgresOptions.durable(data, 0)), directory);
    }

    /** Without the database's name at the end. */
    public String url() {
        return server.jdbcUrl("");
    }

    @Override
    public void close() throws IOException {
        server.close();
        Trees.delete(directory);
    }
}
