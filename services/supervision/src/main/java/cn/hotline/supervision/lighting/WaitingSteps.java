package cn.hotline.supervision.lighting;

import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.LampStep;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * Steps of lamps lit outside the notice hours 待催办; they wait for the hours, and while the reply is with the reviewer or the clock stands
 * still also longer.
 */
@ApplicationScoped
class WaitingSteps {
    private static final String KEEP =
            "insert into waiting_step (clock_id, step, lit_at) values (?, ?, ?) on conflict do nothing";
    private static final String READY = " from waiting_step w join case_clock c on c.id = w.clock_id"
            + " where c.state not in ('ANSWERED', 'SUSPENDED') and not exists (select from lamp_failure f"
            + " where f.clock_id = c.id and (f.retry_at > ? or f.retry_at is null))";
    private static final String TAKE =
            "select w.clock_id, w.step" + READY + " order by w.lit_at limit ? for no key update of w, c skip locked";
    private static final String TAKE_ONE =
            "select w.clock_id, w.step" + READY + " and w.clock_id = ? for no key update of w, c skip locked";
    private static final String CLOCKS = "select w.clock_id" + READY + " order by w.lit_at limit ?";
    private static final String DONE =
            "delete from waiting_step where (clock_id, step) in" + " (select * from unnest(?::uuid[], ?::text[]))";

    private final StatelessSession session;
    private final AgroalDataSource database;

    WaitingSteps(StatelessSession session, AgroalDataSource database) {
        this.session = session;
        this.database = database;
    }

    /** Lets steps wait. */
    void keep(List<LitStep> steps, Instant at) {
        if (steps.isEmpty()) {
            return;
        }
        with(KEEP, insert -> {
            for (LitStep lit : steps) {
                insert.setObject(1, lit.clock().id());
                insert.setString(2, lit.step().name());
                insert.setObject(3, at.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** Lets steps wait no more: a limit had taken their lamp back meanwhile, and now they are taken at once. */
    void forget(List<LitStep> steps) {
        if (!steps.isEmpty()) {
            done(steps.stream()
                    .map(lit -> new Key(lit.clock().id(), lit.step()))
                    .toList());
        }
    }

    /** Takes those that wait longest, each for this transaction alone, and waits for them no more. */
    List<LitStep> take(Instant now, int most) {
        return take(with(TAKE, select -> {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, most);
            return keys(select);
        }));
    }

    /** Takes those of one clock. */
    List<LitStep> takeOne(UUID clock, Instant now) {
        return take(with(TAKE_ONE, select -> {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setObject(2, clock);
            return keys(select);
        }));
    }

    /** The clocks of those that wait longest. */
    List<UUID> clocks(Instant now, int most) {
        return with(CLOCKS, select -> {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, most);
            List<UUID> clocks = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    clocks.add(rows.getObject(1, UUID.class));
                }
            }
            return clocks.stream().distinct().toList();
        });
    }

    private List<LitStep> take(List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        done(keys);
        Map<UUID, CaseClock> clocks = session.createNativeQuery(
                        "select * from case_clock where id = any(:ids)", CaseClock.class)
                .setParameter("ids", keys.stream().map(Key::clock).distinct().toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(CaseClock::id, Function.identity()));
        return keys.stream()
                .sorted(Comparator.comparing(Key::step))
                .map(key -> new LitStep(clocks.get(key.clock), key.step))
                .toList();
    }

    private void done(List<Key> keys) {
        with(DONE, delete -> {
            delete.setArray(
                    1,
                    delete.getConnection()
                            .createArrayOf("uuid", keys.stream().map(Key::clock).toArray()));
            delete.setArray(
                    2,
                    delete.getConnection()
                            .createArrayOf(
                                    "text",
                                    keys.stream().map(key -> key.step.name()).toArray()));
            return delete.executeUpdate();
        });
    }

    private static List<Key> keys(PreparedStatement select) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(new Key(rows.getObject(1, UUID.class), LampStep.valueOf(rows.getString(2))));
            }
        }
        return keys;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.in(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("waiting steps could not be read or written", e);
        }
    }

    private record Key(UUID clock, LampStep step) {}

    @FunctionalInterface
    private interface Work<T> {
        T in(PreparedStatement statement) throws SQLException;
    }
}
