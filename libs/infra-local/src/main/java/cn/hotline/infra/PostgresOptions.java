package cn.hotline.infra;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where and how a local PostgreSQL runs.
 *
 * @param data the cluster's directory, made when it is not there; the log goes beside it, into {@code logs}
 * @param port port on the loopback interface, 0 for any free one
 * @param mode what the data are worth
 */
public record PostgresOptions(Path data, int port, Mode mode) {

    public PostgresOptions {
        data = Objects.requireNonNull(data, "data").toAbsolutePath().normalize();
        Objects.requireNonNull(mode, "mode");
    }

    public static PostgresOptions durable(Path data, int port) {
        return new PostgresOptions(data, port, Mode.DURABLE);
    }

    /** A cluster in a temporary directory, on a free port. */
    public static PostgresOptions throwaway() {
        return new PostgresOptions(TemporaryHome.dataDirectory("postgres"), 0, Mode.THROWAWAY);
    }

    /** The settings as command line flags: visible in the process list, and nothing to migrate in the data directory. */
    List<String> flags(int actualPort) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(actualPort));
        settings.put("listen_addresses", FreePort.LOOPBACK);
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "128MB");
        settings.put("jit", "off");
        // Young databases have tiny tables that grow fast: without frequent analysis the planner takes them for empty
        settings.put("autovacuum_naptime", "5s");
        settings.put("random_page_cost", "1.1");
        settings.put("max_wal_size", "2GB");
        if (mode == Mode.DURABLE) {
            settings.put("wal_compression", "on");
            settings.put("checkpoint_completion_target", "0.9");
            settings.put("track_io_timing", "off");
            settings.put("shared_preload_libraries", "pg_stat_statements");
        } else {
            settings.put("fsync", "off");
            settings.put("synchronous_commit", "off");
            settings.put("full_page_writes", "off");
        }
        List<String> flags = new ArrayList<>();
        settings.forEach((key, value) -> {
            flags.add("-c");
            flags.add(key + "=" + value);
        });
        return flags;
    }
}
