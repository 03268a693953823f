package cn.hotline.supervision.lighting;

import cn.hotline.supervision.clocks.CaseClock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * The clocks whose next lamp step is due 待亮灯时限.
 *
 * <p>Many fall due in one minute: they are read without a persistence context and written back by one statement a batch.
 */
@ApplicationScoped
class DueClocks {
    private static final String DUE =
            "select c.* from case_clock c where c.state = 'RUNNING' and c.next_lamp_at <= :now"
                    + " and not exists (select from lamp_failure f where f.clock_id = c.id and (f.retry_at > :now or f.retry_at is null))";
    private static final String TAKE = DUE + " order by c.next_lamp_at limit :most for no key update of c skip locked";
    private static final String TAKE_ONE = DUE + " and c.id = :id for no key update of c skip locked";
    private static final String WRITE =
            "update case_clock c set lamp = d.lamp, next_lamp_at = d.next, version = c.version + 1"
                    + " from unnest(?::uuid[], ?::text[], ?::timestamptz[]) d (id, lamp, next) where c.id = d.id";

    private final StatelessSession session;
    private final AgroalDataSource database;

    DueClocks(StatelessSession session, AgroalDataSource database) {
        this.session = session;
        this.database = database;
    }

    /** Takes those that are due longest, each for this transaction alone; other scanners go on with the rest. */
    List<CaseClock> take(Instant now, int most) {
        return session.createNativeQuery(TAKE, CaseClock.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Takes one, if it is still due and nobody else has it. */
    List<CaseClock> takeOne(UUID id, Instant now) {
        return session.createNativeQuery(TAKE_ONE, CaseClock.class)
                .setParameter("now", now)
                .setParameter("id", id)
                .getResultList();
    }

    /** The ids of those that are due longest, readable or not. */
    List<UUID> ids(Instant now, int most) {
        return session.createNativeQuery(
                        DUE.replace("c.*", "c.id") + " order by c.next_lamp_at limit :most", UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Writes the lamps of clocks that were taken and lit. */
    void write(List<CaseClock> lit) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(WRITE)) {
            update.setArray(1, connection.createArrayOf("uuid", each(lit, CaseClock::id)));
            update.setArray(2, connection.createArrayOf("text", each(lit, clock -> clock.lamp()
                    .name())));
            update.setArray(3, connection.createArrayOf("timestamptz", each(lit, DueClocks::next)));
            if (update.executeUpdate() != lit.size()) {
                throw new IllegalStateException("a locked clock was not there to be lit");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("lamps could not be written", e);
        }
    }

    private static Object next(CaseClock clock) {
        Instant next = clock.nextLampAt();
        return next == null ? null : next.atOffset(ZoneOffset.UTC).toString();
    }

    private static Object[] each(List<CaseClock> clocks, java.util.function.Function<CaseClock, Object> value) {
        return clocks.stream().map(value).toArray();
    }
}
