package cn.hotline.local.backup;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a base copy 基础备份 of the running PostgreSQL, by the server's own low-level interface: the embedded programs have no pg_basebackup. */
public final class TakeBackup {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** What a copy must not bring along, or has no use for. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_replslot", "pg_notify", "pg_stat_tmp", "pg_subtrans");

    private final Home home;
    private final Ports ports;
    private final Archive archive;

    public TakeBackup(Home home, Ports ports, Archive archive) {
        this.home = home;
        this.ports = ports;
        this.archive = archive;
    }

    /**
     * Sees to it that the write-ahead log is archived; the first time the server is restarted for that by its launcher.
     *
     * @return whether it was restarted
     */
    public boolean archiveLog() throws IOException, SQLException {
        Files.createDirectories(archive.wal());
        String file = archive.wal() + "/%f";
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set archive_mode = on");
            statement.execute("alter system set archive_timeout = '60s'");
            // a copy appears by one rename: a segment cut short by a full disk must not pass for a whole one
            statement.execute("alter system set archive_command = 'test -f \"" + file + "\" || (cp \"%p\" \"" + file
                    + ".half\" && mv \"" + file + ".half\" \"" + file + "\")'");
            statement.execute("select pg_reload_conf()");
            if (text(statement, "show archive_mode").equals("on")) {
                return false;
            }
        }
        restart();
        return true;
    }

    /** @return the copy's directory; recovery can stop at any moment after this returned */
    public Path copy() throws IOException, SQLException {
        Path half = archive.half();
        Trees.delete(half);
        Files.createDirectories(archive.directory());
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String last;
        // the copy is between the two calls of one and the same connection
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('hotline', fast => true)");
            copyCluster(half);
            try (ResultSet stopped =
                    statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(half.resolve("backup_label"), stopped.getString(1));
            }
            last = text(statement, "select pg_walfile_name(pg_switch_wal())");
            awaitArchived(last);
        }
        Path whole = archive.base(Instant.now());
        Files.move(half, whole);
        keys(whole);
        return whole;
    }

    /** The keys belong to the data: without them the reporters' data are worth nothing. Attachments are files beside the database. */
    private void keys(Path whole) throws IOException {
        Path beside = Files.createDirectories(whole.resolveSibling(whole.getFileName() + ".files"));
        for (String name : new String[] {"intake-keys.properties", "progress-key.properties", "attachments"}) {
            Trees.copy(home.data().resolve(name), beside.resolve(name), Set.of());
        }
    }

    private void copyCluster(Path half) throws IOException {
        Path cluster = home.data().resolve("postgres");
        try (Stream<Path> children = Files.list(cluster)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (name.equals("pg_wal")) {
                    Files.createDirectories(half.resolve("pg_wal/archive_status"));
                } else if (LEFT_OUT.contains(name)) {
                    if (Files.isDirectory(child)) {
                        Files.createDirectories(half.resolve(name));
                    }
                } else {
                    Trees.copy(child, half.resolve(name), LEFT_OUT);
                }
            }
        } catch (NoSuchFileException gone) {
            throw new UncheckedIOException("the cluster is not where it was", gone);
        }
    }

    private void awaitArchived(String segment) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(archive.wal().resolve(segment))) {
            if (System.nanoTime() > end) {
                throw new SQLException("segment " + segment + " is not archived; see pg_stat_archiver");
            }
            Trees.pause();
        }
    }

    private void restart() throws SQLException {
        long pid;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            pid = Long.parseLong(
                    text(statement, "select (string_to_array(pg_read_file('postmaster.pid'), e'\\n'))[1]::bigint"));
        }
        // fast shutdown; the launcher starts it again
        Trees.signal(pid, "INT");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Trees.pause();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                if (text(statement, "show archive_mode").equals("on")) {
                    return;
                }
            } catch (SQLException notYet) {
                continue;
            }
        }
        throw new SQLException("PostgreSQL did not come back");
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + Ports.HOST + ":" + ports.postgres() + "/postgres", "postgres", "");
    }
}
