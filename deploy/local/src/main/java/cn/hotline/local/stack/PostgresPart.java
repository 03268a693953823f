package cn.hotline.local.stack;

import cn.hotline.infra.ChildProcess;
import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.PostgresOptions;
import java.sql.Connection;
import java.sql.SQLException;

/** The one PostgreSQL server, with a database and an owner for each service. */
final class PostgresPart implements Part {
    private final Home home;
    private final Ports ports;
    private volatile LocalPostgres server;

    PostgresPart(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String id() {
        return "postgres";
    }

    @Override
    public String label() {
        return "数据库";
    }

    @Override
    public int port() {
        return ports.postgres();
    }

    @Override
    public ChildProcess start() {
        server = LocalPostgres.start(PostgresOptions.durable(home.data().resolve("postgres"), ports.postgres()));
        for (ServiceModule service : ServiceModule.values()) {
            server.createDatabase(service.database(), service.database(), service.database());
        }
        return server.process();
    }

    @Override
    public boolean ready() {
        LocalPostgres present = server;
        if (present == null || !present.process().isAlive()) {
            return false;
        }
        try (Connection connection = present.superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void release() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
