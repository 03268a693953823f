package cn.hotline.bench.fault;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reconciliation 对账 looks at: the log, read whole, and the seven databases, each at one moment. */
final class Evidence implements AutoCloseable {
    private final Ports ports;
    private final CaseLog log;
    private final Outages outages;
    private final Set<String> foreign;
    private final Map<ServiceModule, Connection> databases = new EnumMap<>(ServiceModule.class);

    /** @param foreign cases that were written into the log by hand: no demand of intake's */
    Evidence(Ports ports, CaseLog log, Outages outages, Set<String> foreign) {
        this.ports = ports;
        this.log = log;
        this.outages = outages;
        this.foreign = foreign;
    }

    CaseLog log() {
        return log;
    }

    boolean isForeign(String caseId) {
        return foreign.contains(caseId);
    }

    Outages outages() {
        return outages;
    }

    Instant now() {
        return Instant.now();
    }

    List<Row> rows(ServiceModule service, String sql) throws SQLException {
        try (Statement statement = connection(service).createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData columns = found.getMetaData();
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), found.getObject(i));
                }
                rows.add(new Row(row));
            }
            return rows;
        }
    }

    /** What statistics answers to who may see everything. */
    JsonNode ask(String path) {
        Answer answer =
                new HotlineApi(ports).send(Call.get("GET statistics", "analyst1", ServiceModule.STATISTICS, path));
        if (!answer.ok()) {
            throw new IllegalStateException(path + ": " + answer.problem());
        }
        return answer.body();
    }

    private Connection connection(ServiceModule service) throws SQLException {
        Connection open = databases.get(service);
        if (open == null) {
            String url = "jdbc:postgresql://" + Ports.HOST + ":" + ports.postgres() + "/" + service.database();
            open = DriverManager.getConnection(url, service.database(), service.database());
            open.setAutoCommit(false);
            open.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            open.setReadOnly(true);
            databases.put(service, open);
        }
        return open;
    }

    @Override
    public void close() throws SQLException {
        for (Connection each : databases.values()) {
            each.close();
        }
    }
}
