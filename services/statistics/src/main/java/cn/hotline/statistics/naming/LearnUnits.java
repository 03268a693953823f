package cn.hotline.statistics.naming;

import cn.hotline.statistics.folding.CaseFacts;
import cn.hotline.statistics.folding.FactChanges;
import cn.hotline.statistics.folding.FactsObserver;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Learns units and their superiors from dispatches 由派单得知单位层级, for as long as the directory itself has not told them. */
@ApplicationScoped
class LearnUnits implements FactsObserver {
    private static final String LEARN = "insert into unit_name (code, name, path, changed_at) values (?, ?, ?, 'epoch')"
            + " on conflict (code) do nothing";

    private final AgroalDataSource database;

    LearnUnits(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Runnable watch(Collection<CaseFacts> touched, FactChanges changes) {
        Set<UUID> dispatched = changes.cases("work_order_fact", Set.of("unit", "unit_path", "dispatched_at"));
        Map<String, String[]> paths = new TreeMap<>();
        touched.stream()
                .filter(facts -> dispatched.contains(facts.root().caseId()))
                .flatMap(facts -> facts.orders().stream())
                .filter(order -> order.unit() != null && order.dispatchedAt() != null)
                .forEach(order -> paths.put(order.unit(), order.unitPath()));
        return paths.isEmpty() ? () -> {} : () -> store(paths);
    }

    private void store(Map<String, String[]> paths) {
        try (Connection connection = database.getConnection();
                PreparedStatement learn = connection.prepareStatement(LEARN)) {
            for (Map.Entry<String, String[]> unit : paths.entrySet()) {
                learn.setString(1, unit.getKey());
                learn.setString(2, unit.getKey());
                learn.setArray(3, connection.createArrayOf("text", unit.getValue()));
                learn.addBatch();
            }
            learn.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("units could not be learnt", e);
        }
    }
}
