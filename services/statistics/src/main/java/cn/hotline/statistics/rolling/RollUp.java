package cn.hotline.statistics.rolling;

import cn.hotline.statistics.folding.CaseFacts;
import cn.hotline.statistics.folding.FactsObserver;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/**
 * Keeps the daily totals 日汇总 in step with the facts, in the fold's own transaction.
 *
 * <p>INVARIANT: cells are changed in one order, so two nodes never wait for each other in a circle.
 */
@ApplicationScoped
class RollUp implements FactsObserver {
    private static final String ADD = "insert into daily_rollup as held (day, unit, channel, category_l1, "
            + Measure.columns("{c}") + ") values (?, ?, ?, ?, " + Measure.columns("?")
            + ") on conflict (day, unit, channel, category_l1) do update set "
            + Measure.columns("{c} = held.{c} + excluded.{c}");

    private final AgroalDataSource database;

    RollUp(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Runnable watch(Collection<CaseFacts> touched) {
        Tally before = Tally.of(touched);
        return () -> add(Tally.of(touched).minus(before));
    }

    private void add(Map<Tally.Cell, long[]> difference) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Map.Entry<Tally.Cell, long[]> cell : difference.entrySet()) {
                add.setObject(1, cell.getKey().day());
                add.setString(2, cell.getKey().unit());
                add.setString(3, cell.getKey().channel());
                add.setString(4, cell.getKey().categoryL1());
                int column = 5;
                for (long count : cell.getValue()) {
                    add.setLong(column++, count);
                }
                add.addBatch();
            }
            add.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("daily totals could not be changed", e);
        }
    }
}
